import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../core/kinds/exchanges.ts';
import { KINDS } from '../../../core/kinds/index.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import { type Design, emptyDesign, type Resource } from '../../../core/model/design.ts';
import { fill } from '../../../core/words/catalogue.ts';
import { TERRAFORM_WORDS } from '../../../core/words/en/terraform.ts';
import { CASE_NAMES, designOf, exported } from '../../support/terraform/cases.ts';
import { meaningProblems } from '../../support/terraform/check-meaning.ts';
import { schemaProblems } from '../../support/terraform/check-schema.ts';
import { readConfiguration } from '../../support/terraform/configuration.ts';

/** The kind with nothing set, in the containers that it needs, each with nothing set either. */
function bare(kind: Kind): Design {
  const resources: Record<string, Resource> = {};
  let inner = 'it';
  let current: Kind | undefined = kind;
  for (let n = 0; current; n++) {
    const within: readonly string[] = current.within;
    const container: Kind | undefined = KINDS.find(
      (other) => other.cloud === kind.cloud && other.shape === 'frame' && other.roles.some((role) => within.includes(role)),
    );
    const outer = `in-${n}`;
    resources[inner] = container ? { kind: current.id, in: outer } : { kind: current.id };
    [inner, current] = [outer, container];
  }
  return { ...emptyDesign('bare'), resources };
}

describe('every kind', () => {
  it('has said how it is exchanged', () => {
    expect(KINDS.map((kind) => exchangeOf(kind)?.kind)).toEqual(KINDS.map((kind) => kind.id));
  });

  it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s becomes valid files with nothing but defaults', async (_id, kind) => {
    const { files, notes } = exported(bare(kind));
    const configuration = await readConfiguration(files);
    expect(schemaProblems(configuration)).toEqual([]);
    expect(meaningProblems(configuration)).toEqual([]);
    const unsaid = notes.some((note) => note.code === 'TF_NOT_EXPORTED' && note.place.resource === 'it');
    const file = exchangeOf(kind)?.terraform.file;
    expect(unsaid).toBe(file === undefined);
    expect(file === undefined).toBe(kind.cloud === 'outside');
  });

  it('an empty design needs no provider and has nothing else', () => {
    const { files, notes } = exported(emptyDesign('Nothing'));
    expect(Object.keys(files)).toEqual(['versions.tf']);
    expect(files['versions.tf']).not.toContain('required_providers');
    expect(notes).toEqual([]);
  });
});

describe('words', () => {
  const root = join(import.meta.dirname, '../../../core');
  const sources = ['kinds', 'exchange/terraform'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const used = new Set(sources.flatMap((text) => [...text.matchAll(/'(TF_[A-Z0-9_]+)'/g)].map((match) => match[1] as string)));

  it('has a sentence for every code, and no other', () => {
    expect([...used].sort()).toEqual(Object.keys(TERRAFORM_WORDS).sort());
  });

  it.each(CASE_NAMES)('leaves no gap in the notes of %s', (name) => {
    for (const note of exported(designOf(name)).notes) {
      const sentence = (TERRAFORM_WORDS as Readonly<Record<string, string>>)[note.code] ?? '';
      expect(fill(sentence, note.values ?? {}, (id) => id)).toMatch(/^[^{}]+\.$/);
    }
  });
});

describe('what is left out is said', () => {
  const vpc: Resource = { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' };
  const subnet: Resource = { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.0.0/24' };
  const group: Resource = { kind: 'aws.target-group', in: 'vpc' };
  const rule = { port: 80, priority: 1, path: '/a' };
  const balancer: Resource = {
    kind: 'aws.application-load-balancer',
    in: 'vpc',
    subnets: ['subnet'],
    listeners: [{ port: 80, targetGroup: 'near' }],
    rules: [
      { ...rule, targetGroup: 'near' },
      { ...rule, targetGroup: 'far' },
    ],
  };
  const cases: readonly (readonly [string, Readonly<Record<string, Resource>>, string])[] = [
    ['TF_NOT_EXPORTED', { it: { kind: 'outside.client' } }, 'it'],
    ['TF_UNKNOWN_KIND', { it: { kind: 'aws.nothing' } }, 'it'],
    ['TF_NO_PLACE', { it: { kind: 'aws.subnet' } }, 'it'],
    ['TF_REFERENCE_MISSING', { vpc, subnet, it: { kind: 'aws.instance', in: 'subnet', securityGroups: ['gone'] } }, 'it'],
    // One of two groups between which a rule divides requests is written nowhere: it is named in a block of a block of a block.
    ['TF_REFERENCE_MISSING', { vpc, subnet, near: group, far: { ...group, in: 'gone' }, it: balancer }, 'it'],
    ['TF_ROW_LEFT_OUT', { vpc, it: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: 'gone' }] } }, 'it'],
    ['TF_ZONE_ELSEWHERE', { region: { kind: 'aws.region', region: 'eu-west-1' }, vpc: { ...vpc, in: 'region' }, it: subnet }, 'it'],
    ['TF_IPV6_ONLY_ASSIGNS', { vpc, it: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv6Cidr: '2001:db8::/64' } }, 'it'],
    ['TF_JOIN_WITHOUT_GATEWAY', { it: { kind: 'aws.vpn-connection' } }, 'it'],
    ['TF_JOIN_WITHOUT_GATEWAY', { it: { kind: 'aws.direct-connect' } }, 'it'],
    [
      'TF_DESCRIPTION_CHANGED',
      { vpc, it: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '::/0', description: '"all"' }] } },
      'it',
    ],
    ['TF_VPC_WITHOUT_IPV4', { it: { kind: 'aws.vpc' } }, 'it'],
    ['TF_NAT_WITHOUT_ELASTIC_IP', { vpc, subnet, it: { kind: 'aws.nat-gateway', in: 'subnet' } }, 'it'],
    ['TF_PUBLIC_ADDRESS_IS_GIVEN', { vpc, it: { kind: 'aws.elastic-ip', in: 'vpc', publicIpv4: '198.51.100.1' } }, 'it'],
    [
      'TF_NOT_ATTACHED',
      { vpc, subnet, fn: { kind: 'aws.lambda-function', in: 'subnet' }, it: { kind: 'aws.network-interface', in: 'subnet', attachedTo: 'fn' } },
      'it',
    ],
    [
      'TF_IPV6_AS_SUBNET',
      { vpc, subnet: { ...subnet, ipv6Cidr: '2001:db8::/64', assignIpv6OnCreation: true }, it: { kind: 'aws.instance', in: 'subnet', ipv6: 'no' } },
      'it',
    ],
  ];
  it.each(cases)('%s', async (code, resources, id) => {
    const { files, notes } = exported({ ...emptyDesign('notes'), resources });
    expect(notes.filter((note) => note.place.resource === id).map((note) => note.code)).toContain(code);
    expect(schemaProblems(await readConfiguration(files))).toEqual([]);
  });
});
