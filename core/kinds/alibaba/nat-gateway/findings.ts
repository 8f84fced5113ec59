import type { ResourceId } from '../../../model/design.ts';
import { overlaps, parsePrefix, samePrefix, within } from '../../../net/prefix.ts';
import { EVERYWHERE, isRfc1918 } from '../../../net/ranges.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { Form } from '../../form.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentsIn } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { snatEntries, sourcesOf } from './entries.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';

/** Of the bind mode beside an IPv4 gateway a finding of its own says more (ALI-4GW-003). */
const ownForm: Form = (view, id) => {
  const state = form(view, id);
  if (view.values(id, fields).network === 'vpc') return state;
  const { bindMode: _, ...others } = state.fields;
  return { ...state, fields: others };
};

/** Where the vSwitch's default route of IPv4 leads. */
const defaultTarget = (view: View, segment: ResourceId): ResourceId | undefined =>
  view
    .as('segment', segment)
    ?.table(view, segment)
    .entries.find((one) => samePrefix(one.prefix, EVERYWHERE.ipv4))?.target;

const others = (view: View, id: ResourceId): readonly ResourceId[] => {
  const network = view.enclosing(id, 'network');
  return network === undefined ? [] : segmentsIn(view, network);
};
const hosts = (view: View, segment: ResourceId): readonly ResourceId[] => view.inside(segment).filter((one) => view.as('interface', one));
const hasPublic = (view: View, id: ResourceId): boolean => (view.as('interface', id)?.publicIpv4(view, id).size ?? 0) > 0;

/** vSwitches that are led here and have hosts that need an entry, but none. */
function withoutEntry(view: View, id: ResourceId): readonly Found[] {
  if (view.values(id, fields).network !== 'internet') return [];
  const entries = snatEntries(view, id);
  return others(view, id).flatMap((segment) => {
    const [block] = sourcesOf(view, segment);
    const needs = hosts(view, segment).filter((one) => !hasPublic(view, one));
    if (defaultTarget(view, segment) !== id || needs.length === 0 || !block) return [];
    const uncovered = needs.some((one) => {
      const [own] = sourcesOf(view, one);
      return own && !entries.some((entry) => entry.sources.some((source) => within(source, own)));
    });
    return uncovered ? [found({ resource: id, field: 'snat' }, { resource: ref(id), vswitch: ref(segment) })] : [];
  });
}

const eachSnat =
  (
    broken: (
      row: { readonly source: string | undefined; readonly address: string | undefined },
      index: number,
      view: View,
      id: ResourceId,
    ) => Found | undefined | false,
  ) =>
  (view: View, id: ResourceId): readonly Found[] =>
    view.values(id, fields).snat.flatMap((row, index) => broken(row, index, view, id) || []);

/** Segments that an entry is about. */
const segmentsOf = (view: View, id: ResourceId, source: string | undefined): readonly ResourceId[] =>
  sourcesOf(view, source).flatMap((block) =>
    others(view, id).filter((segment) => {
      const [own] = sourcesOf(view, segment);
      return own !== undefined && (within(block, own) || within(own, block));
    }),
  );

const cell = (resource: ResourceId, field: 'snat' | 'dnat', index: number, column: string) => ({ resource, field, index, column });

/** What one gateway takes without a larger quota (L7.7). */
const MOST = { eips: 20, snat: 40, dnat: 100 } as const;

export const findings: readonly FindingRule[] = [
  warning('ALI-NAT-001', 'L7.3', withoutEntry),
  warning(
    'ALI-NAT-002',
    'L7.2',
    eachSnat((row, index, view, id) => {
      const lost = segmentsOf(view, id, row.source).find((segment) => hosts(view, segment).length > 0 && defaultTarget(view, segment) !== id);
      return lost !== undefined && found(cell(id, 'snat', index, 'source'), { resource: ref(id), vswitch: ref(lost) });
    }),
  ),
  error('ALI-NAT-003', 'L7.6', (view, id) =>
    view
      .values(id, fields)
      .dnat.flatMap(({ target }, index) =>
        target !== undefined && hasPublic(view, target) ? [found(cell(id, 'dnat', index, 'target'), { resource: ref(id), target: ref(target) })] : [],
      ),
  ),
  warning(
    'ALI-NAT-004',
    'L7.5',
    eachSnat((row, index, view, id) => {
      const sources = sourcesOf(view, row.source);
      const host = segmentsOf(view, id, row.source)
        .flatMap((segment) => hosts(view, segment))
        .find((one) => hasPublic(view, one) && sourcesOf(view, one).some((own) => sources.some((source) => within(source, own))));
      return host !== undefined && found(cell(id, 'snat', index, 'source'), { resource: ref(id), host: ref(host) });
    }),
  ),
  error('ALI-NAT-006', 'L7.9', (view, id) => {
    const { network, natIpCidr } = view.values(id, fields);
    const block = parsePrefix(natIpCidr ?? '');
    const vpc = view.enclosing(id, 'network');
    if (network !== 'vpc' || !block || natIpCidr === undefined || vpc === undefined) return [];
    const own = (view.as('network', vpc)?.blocks(view, vpc, 'ipv4') ?? []).some((one) => overlaps(one, block));
    return own || !isRfc1918(block) || block.length < 16 ? [found({ resource: id, field: 'natIpCidr' }, { cidr: natIpCidr, network: ref(vpc) })] : [];
  }),
  error('ALI-4GW-003', 'L5.4', (view, id) => {
    const vpc = view.enclosing(id, 'network');
    const access = vpc === undefined ? undefined : view.ask(IPV4_ACCESS, vpc);
    const { network, bindMode } = view.values(id, fields);
    if (access?.mode !== 'gateway' || network !== 'internet' || bindMode !== 'multi-binded') return [];
    return [found({ resource: id, field: 'bindMode' }, { resource: ref(id), gateway: ref(access.gateway) })];
  }),
  warning('ALI-4GW-005', 'L5.4', (view, id) => {
    const vpc = view.enclosing(id, 'network');
    const segment = view.enclosing(id, 'segment');
    const access = vpc === undefined ? undefined : view.ask(IPV4_ACCESS, vpc);
    if (segment === undefined || access?.mode !== 'gateway' || view.values(id, fields).network !== 'internet') return [];
    if (defaultTarget(view, segment) === access.gateway && hosts(view, segment).length === 0) return [];
    return [found({ resource: id }, { resource: ref(id), vswitch: ref(segment), gateway: ref(access.gateway) })];
  }),
  error('ALI-NAT-101', 'L7.1', (view, id) => {
    const { network, eips } = view.values(id, fields);
    return network === 'internet' && eips.length === 0 ? [found({ resource: id, field: 'eips' }, { resource: ref(id) })] : [];
  }),
  error('ALI-NAT-102', 'L7.3', (view, id) => {
    const { eips, snat, dnat } = view.values(id, fields);
    return (['snat', 'dnat'] as const).flatMap((field) =>
      (field === 'snat' ? snat : dnat).flatMap(({ address }, index) =>
        address === undefined || !eips.includes(address) ? [found(cell(id, field, index, 'address'), { resource: ref(id) })] : [],
      ),
    );
  }),
  warning(
    'ALI-NAT-103',
    'L7.3',
    eachSnat((row, index, view, id) => sourcesOf(view, row.source).length === 0 && found(cell(id, 'snat', index, 'source'), { resource: ref(id) })),
  ),
  warning('ALI-NAT-104', 'L7.7', (view, id) => {
    const v = view.values(id, fields);
    return (['eips', 'snat', 'dnat'] as const).flatMap((field) =>
      v[field].length > MOST[field]
        ? [found({ resource: id, field, index: MOST[field] }, { resource: ref(id), count: v[field].length, most: MOST[field] })]
        : [],
    );
  }),
  ...formFindings('L7.9', fields, ownForm),
];
