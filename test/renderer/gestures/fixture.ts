import { kindOf } from '../../../core/kinds/index.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import { type Design, emptyDesign, type Place, type Resource, type ResourceId } from '../../../core/model/design.ts';
import { geometryOf } from '../../../core/picture/layout/geometry.ts';
import { sitesOfDesign } from '../../../renderer/canvas/design-sites.ts';
import { step } from '../../../renderer/canvas/gestures/machine.ts';
import { type Effect, type Gesture, IDLE, type Input, type Mods, NO_MODS, type Surroundings } from '../../../renderer/canvas/gestures/types.ts';
import { clickableOf, hitTest } from '../../../renderer/canvas/hit.ts';
import type { Sites } from '../../../renderer/canvas/site.ts';
import type { Camera } from '../../../renderer/canvas/viewport.ts';

type Things = Readonly<Record<ResourceId, readonly [Omit<Resource, 'kind'> & { readonly kind: string }, Place?]>>;

/** Two subnets in a zone of a VPC, a second zone, an Internet gateway on the border, the Internet outside. */
export const NETWORK: Things = {
  vpc: [{ kind: 'aws.vpc' }, { x: 100, y: 100, width: 900, height: 500 }],
  'zone-a': [
    { kind: 'aws.availability-zone', in: 'vpc' },
    { x: 20, y: 60, width: 440, height: 300 },
  ],
  'zone-b': [
    { kind: 'aws.availability-zone', in: 'vpc' },
    { x: 480, y: 60, width: 400, height: 300 },
  ],
  'public-a': [
    { kind: 'aws.subnet', in: 'zone-a' },
    { x: 8, y: 30, width: 420, height: 104 },
  ],
  'private-a': [
    { kind: 'aws.subnet', in: 'zone-a' },
    { x: 8, y: 150, width: 420, height: 104 },
  ],
  'public-b': [
    { kind: 'aws.subnet', in: 'zone-b' },
    { x: 8, y: 30, width: 384, height: 104 },
  ],
  web: [
    { kind: 'aws.instance', in: 'public-a' },
    { x: 190, y: 20 },
  ],
  db: [
    { kind: 'aws.instance', in: 'private-a' },
    { x: 190, y: 20 },
  ],
  igw: [
    { kind: 'aws.internet-gateway', in: 'vpc' },
    { edge: 'top', at: 200 },
  ],
  internet: [{ kind: 'outside.internet' }, { x: 300, y: -100 }],
};

export function designOf(things: Things): Design {
  const resources: Record<ResourceId, Resource> = {};
  const layout: Record<ResourceId, Place> = {};
  for (const [id, [resource, place]] of Object.entries(things)) {
    resources[id] = resource as Resource;
    if (place) layout[id] = place;
  }
  return { ...emptyDesign('test'), resources, layout };
}

export function sitesFrom(things: Things): Sites {
  const design = designOf(things);
  return sitesOfDesign(design, {}, design.layout, geometryOf(design, {}, design.layout));
}

export const kind = (id: string): Kind => {
  const found = kindOf(id);
  if (!found) throw new Error(`no kind ${id}`);
  return found;
};

export interface Setting {
  readonly things?: Things;
  readonly selected?: readonly ResourceId[];
  readonly camera?: Camera;
  readonly tool?: Surroundings['tool'];
  readonly space?: boolean;
  readonly picking?: boolean;
  readonly hovered?: ResourceId;
}

export function surroundings(setting: Setting = {}): Surroundings {
  const sites = sitesFrom(setting.things ?? NETWORK);
  const camera = setting.camera ?? { zoom: 1, x: 0, y: 0 };
  const selected = new Set(setting.selected ?? []);
  return {
    sites,
    camera,
    selected,
    tool: setting.tool ?? 'select',
    space: setting.space ?? false,
    picking: setting.picking ?? false,
    hit: (at) => hitTest({ sites, links: [], camera, selected, clickable: clickableOf(undefined), hovered: setting.hovered }, at),
    sizeOf: (of) => of.size ?? (of.shape === 'dock' ? { width: 124, height: 40 } : { width: 180, height: 68 }),
    joins: (from, to) => from !== to && sites.get(to)?.kind.roles.includes('route-target') === true,
  };
}

/** A drag of the mouse: down, some points on the way, and up unless `hold`. */
export function drag(from: readonly [number, number], to: readonly [number, number], mods: Partial<Mods> = {}, hold = false): readonly Input[] {
  const keys = { ...NO_MODS, ...mods };
  const at = (part: number) => ({ x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part });
  return [
    { type: 'down', at: at(0), button: 0, mods: keys, touch: false },
    ...[0.5, 0.9, 1].map((part): Input => ({ type: 'move', at: at(part), mods: keys })),
    ...(hold ? [] : [{ type: 'up', at: at(1), mods: keys } as const]),
  ];
}
export const click = (x: number, y: number, mods: Partial<Mods> = {}): readonly Input[] => [
  { type: 'down', at: { x, y }, button: 0, mods: { ...NO_MODS, ...mods }, touch: false },
  { type: 'up', at: { x, y }, mods: { ...NO_MODS, ...mods } },
];

/** Runs inputs from idle; nothing of the design changes meanwhile. */
export function play(inputs: readonly Input[], setting: Setting = {}): { readonly gesture: Gesture; readonly effects: readonly Effect[] } {
  const about = surroundings(setting);
  let gesture: Gesture = IDLE;
  const effects: Effect[] = [];
  for (const input of inputs) {
    const turn = step(gesture, input, about);
    gesture = turn.gesture;
    effects.push(...turn.effects);
  }
  return { gesture, effects };
}
