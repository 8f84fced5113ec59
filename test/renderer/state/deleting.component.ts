import { afterEach, describe, expect, test } from 'vitest';
import { type Design, emptyDesign } from '../../../core/model/design.ts';
import { askDelete, deleting } from '../../../renderer/state/deleting.svelte.ts';
import { doc } from '../../../renderer/state/document.svelte.ts';

const design: Design = {
  ...emptyDesign('Two tiers'),
  resources: {
    vpc: { kind: 'aws.vpc' },
    subnet: { kind: 'aws.subnet', in: 'vpc', routeTable: 'rt' },
    web: { kind: 'aws.instance', in: 'subnet', securityGroups: ['sg-web'] },
    spare: { kind: 'aws.instance', in: 'subnet' },
    probe: { kind: 'aws.instance', in: 'subnet' },
    rt: { kind: 'aws.route-table', in: 'vpc' },
    'sg-web': { kind: 'aws.security-group', in: 'vpc' },
    'sg-peer': { kind: 'aws.security-group', in: 'vpc' },
    'sg-db': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '5432', peer: 'sg-peer' }] },
  },
  scenarios: [{ name: 'a probe', flow: { from: 'probe', to: 'web', protocol: 'tcp', port: 443 }, expect: { ipv4: 'works' } }],
};

afterEach(() => {
  deleting.asked = undefined;
});

describe('deleting', () => {
  test.each([
    { id: 'spare', along: 'nothing', asks: false },
    { id: 'subnet', along: 'what stands in it', asks: true },
    { id: 'rt', along: 'the reference of a subnet', asks: true },
    { id: 'sg-web', along: 'an item in the list of an instance', asks: true },
    { id: 'sg-peer', along: 'a rule of another group', asks: true },
    { id: 'probe', along: 'a scenario', asks: true },
  ])('of $id, with which goes $along, asks first: $asks', ({ id, asks }) => {
    doc.load(design);
    askDelete([id]);
    expect(deleting.asked !== undefined).toBe(asks);
    expect(id in doc.design.resources).toBe(asks);
    deleting.confirm();
    expect(id in doc.design.resources).toBe(false);
  });
});
