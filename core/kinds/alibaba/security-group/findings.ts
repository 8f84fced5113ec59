import type { ResourceId } from '../../../model/design.ts';
import { parsePorts } from '../../../net/ports.ts';
import { parsePrefix } from '../../../net/prefix.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { isPublicBlock } from '../../../net/ranges.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import { formFindings } from '../../form-findings.ts';
import type { FindingRule } from '../../kind.ts';
import { type Direction, DIRECTIONS, familyOf, isEverywhere } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { form } from './form.ts';
import { type Rule, rulesInForce } from './rules-in-force.ts';

/** Rules of both directions (L8.8). */
const MOST = 200;

const eachRule =
  (broken: (rule: Rule, direction: Direction, index: number, view: View, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] =>
    DIRECTIONS.flatMap((direction) => rulesInForce(view, id, direction).flatMap((rule, index) => broken(rule, direction, index, view, id) || []));

const cell = (resource: ResourceId, field: Direction, index: number, column: string) => ({ resource, field, index, column });

/** A rule that is there to let mail out: it is for port 25 and not for everything. */
function forMail({ protocol, ports, peer, action }: Rule): boolean {
  const range = parsePorts(ports);
  const block = parsePrefix(peer ?? '');
  if (action !== 'allow' || parseProtocol(protocol) !== PROTOCOLS.tcp || !range || !block) return false;
  return range.from === 25 && range.to === 25 && (isEverywhere(block) || isPublicBlock(block));
}

export const findings: readonly FindingRule[] = [
  error(
    'ALI-SG-002',
    'L8.7',
    eachRule(({ peer }, direction, index, view, id) => {
      if (view.values(id, fields).type !== 'enterprise' || peer === undefined || familyOf(peer) !== undefined) return undefined;
      return found(cell(id, direction, index, 'peer'), { resource: ref(id), group: ref(peer) });
    }),
  ),
  error(
    'ALI-SG-003',
    'L8.4',
    eachRule(
      ({ priority }, direction, index, _view, id) => (priority < 1 || priority > 100) && found(cell(id, direction, index, 'priority'), { priority }),
    ),
  ),
  warning('ALI-SG-004', 'L8.8', (view, id) => {
    const count = DIRECTIONS.reduce((sum, direction) => sum + rulesInForce(view, id, direction).length, 0);
    const field = rulesInForce(view, id, 'inbound').length > MOST ? 'inbound' : 'outbound';
    return count > MOST ? [found({ resource: id, field }, { resource: ref(id), count })] : [];
  }),
  warning('ALI-SG-005', 'L8.3', (view, id) => {
    const closed = view.values(id, fields).type === 'enterprise' && !rulesInForce(view, id, 'outbound').some((rule) => rule.action === 'allow');
    return closed ? [found({ resource: id, field: 'outbound' }, { resource: ref(id) })] : [];
  }),
  warning(
    'ALI-SG-006',
    'L8.10',
    eachRule((rule, direction, index, _view, id) => direction === 'outbound' && forMail(rule) && found(cell(id, direction, index, 'ports'))),
  ),
  error(
    'ALI-SG-102',
    'L8.7',
    eachRule(({ peer }, direction, index, view, id) => {
      if (peer === undefined || familyOf(peer) !== undefined) return undefined;
      const [mine, its] = [view.enclosing(id, 'network'), view.enclosing(peer, 'network')];
      if (mine === undefined || its === undefined || mine === its) return undefined;
      return found(cell(id, direction, index, 'peer'), { group: ref(peer), network: ref(mine) });
    }),
  ),
  warning(
    'ALI-SG-103',
    'L8.7',
    eachRule(({ peer }, direction, index, _view, id) => peer === undefined && found(cell(id, direction, index, 'peer'))),
  ),
  error('ALI-SG-104', 'L8.9', (view, id) => {
    const network = view.enclosing(id, 'network');
    const isDefault = (one: ResourceId) => view.as('interface-filter', one)?.isDefault(view, one) ?? false;
    const first = network === undefined || !view.values(id, fields).isDefault ? undefined : view.inside(network).find(isDefault);
    if (network === undefined || first === undefined || first === id) return [];
    return [found({ resource: id, field: 'isDefault' }, { network: ref(network), other: ref(first) })];
  }),
  ...formFindings('L8.2', fields, form),
];
