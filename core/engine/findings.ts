import type { Badge, Face } from '../kinds/face.ts';
import { type FormState, plainForm } from '../kinds/form.ts';
import { plainFace } from '../kinds/face.ts';
import { kindOf } from '../kinds/index.ts';
import { foreignIn } from './foreign.ts';
import { same } from '../kinds/derived/same.ts';
import type { Query, View } from '../kinds/view.ts';
import type { Design, ResourceId } from '../model/design.ts';
import type { Finding } from '../model/reason.ts';
import type { Balance } from '../network/stations.ts';
import { stationsOf } from './compile.ts';
import { healthOf } from './trace/health.ts';

/** What a cloud would refuse in a resource, and what would surprise. */
export const FINDINGS: Query<readonly Finding[]> = {
  name: 'engine/findings',
  equal: same,
  compute: (view, id) => [
    ...(kindOf(view.resource(id)?.kind)?.findings ?? []).flatMap((rule) =>
      rule.check(view, id).map((found): Finding => ({ ...found, code: rule.id, severity: rule.severity, rule: rule.rule })),
    ),
    ...foreignIn(id, view.resource(id), (other) => view.resource(other)).map(
      ({ place, named }): Finding => ({
        code: 'OTHER_CLOUD',
        severity: 'error',
        values: { resource: { resource: id }, other: { resource: named } },
        place,
      }),
    ),
  ],
};

/** What a resource shows of itself on the canvas. */
export const FACE: Query<Face> = {
  name: 'engine/face',
  equal: same,
  compute(view, id) {
    const kind = kindOf(view.resource(id)?.kind);
    const face = kind?.face(view, id) ?? plainFace;
    const health = kind?.group === 'balancing' && kind.compile ? healthBadge(view, id) : undefined;
    return health ? { ...face, badges: [health, ...face.badges] } : face;
  },
};

/** How many of a load balancer's targets answer their health checks, from one of its doors at least; undefined: it checks none. */
function healthBadge(view: View, id: ResourceId): Badge | undefined {
  const targets = new Map<string, boolean>();
  for (const station of stationsOf(view, id).values()) {
    const balance = station.program.find((one): one is Balance => one.op === 'balance');
    if (!balance) continue;
    const health = healthOf(view, station.id);
    balance.targets.forEach(({ place, probe }, index) => {
      const key = `${place.resource} ${place.field} ${place.index}`;
      if (probe) targets.set(key, targets.get(key) === true || health[index]?.healthy !== false);
    });
  }
  if (targets.size === 0) return undefined;
  const healthy = [...targets.values()].filter(Boolean).length;
  return { code: 'BADGE_HEALTH', values: { healthy, count: targets.size }, place: { resource: id } };
}

/** Which of its fields and choices apply. */
export const FORM: Query<FormState> = {
  name: 'engine/form',
  equal: same,
  compute: (view, id) => kindOf(view.resource(id)?.kind)?.form?.(view, id) ?? plainForm,
};

/** Everything that is found in a design, in the order of its resources. */
export const findingsOf = (view: View, design: Design): readonly Finding[] => Object.keys(design.resources).flatMap((id) => view.ask(FINDINGS, id));
