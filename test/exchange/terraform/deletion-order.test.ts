import { expect, it } from 'vitest';
import { exportTerraform } from '../../../core/exchange/terraform/index.ts';
import { createView } from '../../../core/engine/view.ts';
import { designOf, TEMPLATES } from '../../../core/templates/index.ts';

/** Terraform destroys what names another block, or depends on it, before that one. */
it('egress-only rules are deleted before their bandwidth, that before the IPv6 gateway, and that before the VPC (L3.15)', () => {
  const template = TEMPLATES.find(({ id }) => id === 'alibaba-ipv6-gateway');
  if (!template) throw new Error('no such template');
  const design = designOf(template);
  const text = Object.values(exportTerraform(createView(design), design).files).join('\n');
  const blocks = new Map(
    [...text.matchAll(/^resource "(\w+)" "(\w+)" \{\n(.*?)^\}/gms)].map(([, type, label, body]) => [`${type}.${label}`, body ?? '']),
  );
  const ofType = (type: string) => [...blocks].filter(([name]) => name.startsWith(`${type}.`));
  const uses = (body: string, type: string): boolean => ofType(type).some(([name]) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(body));
  for (const [before, after] of [
    ['alicloud_vpc_ipv6_egress_rule', 'alicloud_vpc_ipv6_internet_bandwidth'],
    ['alicloud_vpc_ipv6_egress_rule', 'alicloud_vpc_ipv6_gateway'],
    ['alicloud_vpc_ipv6_internet_bandwidth', 'alicloud_vpc_ipv6_gateway'],
    ['alicloud_vpc_ipv6_gateway', 'alicloud_vpc'],
  ] as const) {
    const first = ofType(before);
    expect(first.length, before).toBeGreaterThan(0);
    for (const [name, body] of first) expect(uses(body, after), `${name} before ${after}`).toBe(true);
  }
});
