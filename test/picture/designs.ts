import fc from 'fast-check';
import { type FaceRow, plainFace } from '../../core/kinds/face.ts';
import type { Design, Resource } from '../../core/model/design.ts';
import type { Faces } from '../../core/picture/layout/geometry.ts';

const rows: readonly FaceRow[] = [
  { code: 'Bandwidth', shows: { type: 'value', code: '0' } },
  { code: 'Out', shows: { type: 'verdict', outcome: 'works' } },
];

/** Random networks of frames, cards and docks, as far as the layout sees them; most are what nobody would draw. */
export const designs = fc
  .record({
    regions: fc.integer({ min: 0, max: 2 }),
    networks: fc.array(
      fc.record({
        zones: fc.array(
          fc.array(fc.record({ open: fc.boolean(), hosts: fc.integer({ min: 0, max: 7 }), badges: fc.integer({ min: 0, max: 3 }) }), {
            maxLength: 4,
          }),
          { maxLength: 3 },
        ),
        loose: fc.array(fc.record({ open: fc.boolean(), hosts: fc.integer({ min: 0, max: 5 }), badges: fc.constant(0) }), { maxLength: 5 }),
        gateways: fc.integer({ min: 0, max: 2 }),
        egress: fc.boolean(),
        vpn: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    outside: fc.integer({ min: 0, max: 3 }),
    offices: fc.integer({ min: 0, max: 2 }),
    functions: fc.integer({ min: 0, max: 2 }),
  })
  .map((shape): { readonly design: Design; readonly faces: Faces } => {
    const resources: Record<string, Resource> = {};
    const faces: Record<string, Faces[string]> = {};
    const region = (i: number): string | undefined => (shape.regions === 0 ? undefined : `region-${i % shape.regions}`);
    const inside = (container: string | undefined) => (container === undefined ? {} : { in: container });
    for (let i = 0; i < shape.regions; i++) resources[`region-${i}`] = { kind: 'aws.region' };
    shape.networks.forEach((network, n) => {
      const vpc = `vpc-${n}`;
      resources[vpc] = { kind: 'aws.vpc', ...inside(region(n)) };
      const segment = (id: string, container: string, s: { open: boolean; hosts: number; badges: number }): void => {
        resources[id] = { kind: 'aws.subnet', in: container };
        faces[id] = { ...plainFace, ground: s.open ? 'open' : 'sunken', chips: [{ resource: `rt-${n}` }] };
        for (let h = 0; h < s.hosts; h++) {
          resources[`${id}-h${h}`] = { kind: 'aws.instance', in: id };
          faces[`${id}-h${h}`] = { ...plainFace, badges: Array.from({ length: s.badges }, () => ({ code: 'EIP' })), ...(s.badges === 3 && { rows }) };
        }
      };
      resources[`rt-${n}`] = { kind: 'aws.route-table', in: vpc };
      network.zones.forEach((segments, z) => {
        resources[`${vpc}-z${z}`] = { kind: 'aws.availability-zone', in: vpc };
        segments.forEach((s, i) => {
          segment(`${vpc}-z${z}-s${i}`, `${vpc}-z${z}`, s);
        });
      });
      network.loose.forEach((s, i) => {
        segment(`${vpc}-s${i}`, vpc, s);
      });
      for (let g = 0; g < network.gateways; g++) resources[`igw-${n}-${g}`] = { kind: 'aws.internet-gateway', in: vpc };
      if (network.egress) resources[`eigw-${n}`] = { kind: 'aws.egress-only-internet-gateway', in: vpc };
      if (network.vpn) resources[`vgw-${n}`] = { kind: 'aws.virtual-private-gateway', in: vpc };
    });
    for (let i = 0; i < shape.outside; i++) resources[`client-${i}`] = { kind: 'outside.client' };
    for (let i = 0; i < shape.offices; i++) resources[`office-${i}`] = { kind: 'outside.on-premises' };
    for (let i = 0; i < shape.functions; i++) resources[`fn-${i}`] = { kind: 'aws.lambda-function', ...inside(region(i)) };
    return { design: { format: 'netdraft/1', name: 'random', resources, layout: {}, scenarios: [] }, faces };
  });
