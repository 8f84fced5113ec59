import type { Badge, Face, FaceBackend } from '../kinds/face.ts';
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
    ...(view.resource(id)?.notKnown ?? []).map(
      (what): Finding => ({ code: 'NOT_KNOWN_YET', severity: 'warning', values: { resource: { resource: id }, what }, place: { resource: id } }),
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
    return kind?.group === 'balancing' && kind.compile ? withBackends(view, id, face) : face;
  },
};

/** The face of a balancer with who stands behind it, and how many of those that are checked answer, from one of its doors at least. */
function withBackends(view: View, id: ResourceId, face: Face): Face {
  const rows = new Map<string, Behind>();
  for (const station of stationsOf(view, id).values()) {
    const balance = station.program.find((one): one is Balance => one.op === 'balance');
    if (!balance) continue;
    const health = healthOf(view, station.id);
    balance.targets.forEach(({ resource, port, weight, place, probe }, index) => {
      const key = `${place.resource} ${place.field} ${place.index} ${resource}`;
      const healthy = probe ? rows.get(key)?.healthy === true || health[index]?.healthy !== false : rows.get(key)?.healthy;
      rows.set(key, { resource, port, weight, healthy });
    });
  }
  const checked = [...rows.values()].flatMap(({ healthy }) => healthy ?? []);
  const badge: Badge = {
    code: 'BADGE_HEALTH',
    values: { healthy: checked.filter(Boolean).length, count: checked.length },
    place: { resource: id },
  };
  return { ...face, ...(checked.length > 0 && { badges: [badge, ...face.badges] }), backends: backendsOf([...rows.values()]) };
}

/** A row of backends or targets, as a packet meets it. */
interface Behind {
  readonly resource: ResourceId;
  readonly port: number | undefined;
  readonly weight: number;
  readonly healthy: boolean | undefined;
}

/** By resource. Where everybody's weight is 1, nobody has set any. */
function backendsOf(rows: readonly Behind[]): readonly FaceBackend[] {
  const weighted = rows.some(({ weight }) => weight !== 1);
  const behind = new Map<ResourceId, Behind[]>();
  for (const row of rows) {
    const own = behind.get(row.resource);
    if (own) own.push(row);
    else behind.set(row.resource, [row]);
  }
  return [...behind].map(([resource, own]): FaceBackend => {
    const weights = new Set(own.map(({ weight }) => weight));
    const health = own.flatMap(({ healthy }) => healthy ?? []);
    return {
      resource,
      ports: [...new Set(own.flatMap(({ port }) => port ?? []))].toSorted((a, b) => a - b),
      ...(weighted && weights.size === 1 && { weight: [...weights][0] }),
      ...(health.length > 0 && { healthy: health.some(Boolean) }),
    };
  });
}

/** Which of its fields and choices apply. */
export const FORM: Query<FormState> = {
  name: 'engine/form',
  equal: same,
  compute: (view, id) => kindOf(view.resource(id)?.kind)?.form?.(view, id) ?? plainForm,
};

/** Everything that is found in a design, in the order of its resources. */
export const findingsOf = (view: View, design: Design): readonly Finding[] => Object.keys(design.resources).flatMap((id) => view.ask(FINDINGS, id));
