import { error, found, ref } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { inRows } from '../../mechanisms/balancing/rows.ts';
import { balancerFindings, type Judged, networkFindings } from '../balancing/findings.ts';
import { fits } from '../balancing/fits.ts';
import { groupFindings } from '../interfaces.ts';
import { isHttp, LISTENERS } from './compile.ts';
import { fields } from './fields.ts';

const judged: Judged = {
  layer: 4,
  listeners: (view, id) => view.ask(LISTENERS, id),
  crossZone: (view, id) => view.values(id, fields).crossZone,
  groups: (view, id) => view.values(id, fields).securityGroups,
};

const isSecure = (protocol: string): boolean => protocol === 'HTTPS' || protocol === 'SSL';

export const findings: readonly FindingRule[] = [
  ...networkFindings,
  ...balancerFindings(judged),
  error('AWS-ELB-109', 'A17.18', (view, id) => {
    const { listeners } = view.values(id, fields);
    return listeners.flatMap(({ port }, index) =>
      listeners.findIndex((one) => one.port === port) < index
        ? [found({ resource: id, field: 'listeners', index, column: 'port' }, { resource: ref(id), port })]
        : [],
    );
  }),
  error('AWS-ELB-111', 'A17.18', (view, id) => {
    const { healthTimeout, healthInterval } = view.values(id, fields);
    return healthTimeout >= healthInterval
      ? [found({ resource: id, field: 'healthTimeout' }, { resource: ref(id), timeout: healthTimeout, interval: healthInterval })]
      : [];
  }),
  error(
    'AWS-ELB-113',
    'A17.18',
    inRows(
      'listeners',
      (view, id) => view.values(id, fields).listeners,
      ({ protocol, instanceProtocol }) =>
        isHttp(protocol) !== isHttp(instanceProtocol) && { column: 'instanceProtocol', protocol, behind: instanceProtocol },
    ),
  ),
  error('AWS-ELB-114', 'A17.18', (view, id) =>
    view
      .values(id, fields)
      .instances.flatMap((target, index) =>
        fits(view, id, target, 'instance') ? [] : [found({ resource: id, field: 'instances', index }, { resource: ref(id), target: ref(target) })],
      ),
  ),
  error(
    'AWS-ELB-115',
    'A17.18',
    inRows(
      'listeners',
      (view, id) => view.values(id, fields).listeners,
      ({ instancePort, instanceProtocol }, view, id) =>
        view
          .values(id, fields)
          .listeners.some((one) => one.instancePort === instancePort && isSecure(instanceProtocol) && !isSecure(one.instanceProtocol)) && {
          column: 'instanceProtocol',
          port: instancePort,
        },
    ),
  ),
  ...groupFindings,
];
