import { describe, expect, it } from 'vitest';
import type { Answer } from '../../core/engine/answer.ts';
import type { Design } from '../../core/model/design.ts';
import type { Face, FaceRow } from '../../core/kinds/face.ts';
import { KINDS } from '../../core/kinds/index.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { DOCK } from '../../core/picture/layout/sizes.ts';
import { drawDock } from '../../core/picture/parts/card.ts';
import { buildScene, type SceneInput } from '../../core/picture/scene.ts';
import { worldBounds } from '../../core/picture/world.ts';
import { overlap } from '../../core/picture/rect.ts';
import { shapeOf } from '../../core/picture/layout/tree.ts';
import type { Group, Scene, Shape, TextShape } from '../../core/picture/shapes.ts';
import { answer, answers, blocker, family, path, sample, sampleFaces, sampleSay } from './sample.ts';

const layout = layoutOf(sample, sampleFaces);
const geometry = geometryOf(sample, sampleFaces, layout);
const scene = (more: Partial<SceneInput> = {}): Scene =>
  buildScene({ design: sample, faces: sampleFaces, geometry, zoom: 1, say: sampleSay, ...more });
const groups = (s: Scene): readonly Group[] => s.layers.flatMap((l) => l.groups);
const group = (s: Scene, key: string): Group => {
  const found = groups(s).find((g) => g.key === key);
  if (!found) throw new Error(`no group ${key}`);
  return found;
};
const texts = (shapes: readonly Shape[]): readonly string[] => shapes.flatMap((s) => (s.type === 'text' ? [s.text] : []));
const allTexts = (s: Scene): readonly { readonly text: TextShape; readonly group: Group }[] =>
  groups(s).flatMap((g) => g.shapes.flatMap((shape) => (shape.type === 'text' ? [{ text: shape, group: g }] : [])));

describe('cards and frames', () => {
  it('shorten IPv6 addresses by the prefix of their subnet', () => {
    expect(texts(group(scene(), 'node web-1').shapes)).toContain('…c01::15');
    expect(texts(group(scene(), 'label public-b').shapes)).toContain('2001:db8:1a2b:c01::/64');
    expect(texts(group(scene(), 'node internet').shapes)).toContain('2001:db8:ffff::80');
  });
  it.each(KINDS.filter(({ shape }) => shape === 'dock'))('of a gateway say whole what it is: $id', (kind) => {
    const look = { level: 'full', step: 1, emphasis: 'plain' } as const;
    expect(texts(drawDock({ kind, name: 'x', within: '', size: DOCK, look }).shapes)).toContain(kind.words.short);
  });
  it('show two badges and how many there are more', () => {
    const faces = {
      ...sampleFaces,
      'web-1': { ...(sampleFaces['web-1'] as NonNullable<(typeof sampleFaces)[string]>), badges: ['A', 'B', 'C', 'D'].map((code) => ({ code })) },
    };
    expect(texts(group(scene({ faces }), 'node web-1').shapes)).toEqual(expect.arrayContaining(['A', 'B', '+2']));
  });
  it('leave out the name of their network from theirs where there is no room for both', () => {
    const name = (zoom: number, renamed: string): string | undefined => {
      const resources: Design['resources'] = {
        ...sample.resources,
        vpc: { kind: 'aws.vpc', ...sample.resources['vpc'], name: 'orders-prod' },
        'web-1': { kind: 'aws.instance', ...sample.resources['web-1'], name: renamed },
      };
      return texts(group(scene({ zoom, design: { ...sample, resources } }), 'node web-1').shapes)[0];
    };
    expect([name(1, 'orders-prod-api-12'), name(0.5, 'orders-prod-api-12')]).toEqual(['orders-prod-api-12', '…api-12']);
    expect(name(0.5, 'orders-a12')).not.toContain('…a');
  });
  it('lead from a badge to its fact', () => {
    const place = { resource: 'sg-web', field: 'inbound' };
    const faces = {
      ...sampleFaces,
      'web-1': { ...(sampleFaces['web-1'] as NonNullable<(typeof sampleFaces)[string]>), badges: [{ code: 'A', place }] },
    };
    const card = group(scene({ faces }), 'node web-1');
    expect(card.parts?.map((p) => p.place)).toEqual([place]);
    const { x = 0, y = 0, width = 0 } = card.parts?.[0]?.bounds ?? {};
    expect([x > 100, x + width, y]).toEqual([true, card.bounds.width - 2 - 7, 7]);
  });
  it('say what an address can do with a mark and a word, and lead to what decides it', () => {
    const place = { resource: 'web-1', field: 'ipv6Addresses', index: 0 };
    const rows: readonly FaceRow[] = [
      { code: 'Bandwidth', shows: { type: 'value', code: '20 Mbit/s' } },
      { code: 'Out to the Internet', short: 'Out', place, shows: { type: 'verdict', outcome: 'works' } },
      { code: 'In from the Internet', short: 'In', shows: { type: 'verdict', outcome: 'blocked' } },
    ];
    const faces = { ...sampleFaces, 'web-1': { ...(sampleFaces['web-1'] as Face), rows } };
    const roomy = geometryOf(sample, faces, layoutOf(sample, faces));
    const say = (code: string): string => ({ VERDICT_WORKS: 'Works', VERDICT_BLOCKED: 'Blocked' })[code] ?? code;
    const card = group(scene({ faces, geometry: roomy, say }), 'node web-1');
    expect(texts(card.shapes).slice(-6)).toEqual(['Bandwidth', '20 Mbit/s', 'Out to the Internet', 'Works', 'In from the Internet', 'Blocked']);
    expect(card.shapes.flatMap((s) => (s.type === 'glyph' && s.grid === 16 ? [s.colour] : []))).toEqual(['works', 'request']);
    expect(card.parts?.map((p) => p.place)).toEqual([place]);
    expect(texts(group(scene({ faces, geometry: roomy, zoom: 0.6, say }), 'node web-1').shapes)).toEqual(expect.arrayContaining(['Out', 'In']));
    // Where it was placed by hand there is no room for the table: nothing is covered.
    const tight = geometryOf(sample, faces, layout);
    expect(texts(group(scene({ faces, geometry: tight }), 'node web-1').shapes)).not.toContain('Out to the Internet');
    expect(tight.boxes.get('web-1')?.height).toBe(geometry.boxes.get('web-1')?.height);
  });
  it('put chips on the border of what uses them, and what nothing uses on the shelf', () => {
    const drawn = scene();
    expect(group(drawn, 'chip public-b acl-edge').y).toBe((geometry.boxes.get('public-b')?.y ?? 0) - 10);
    expect(groups(drawn).some((g) => g.role === 'chip' && g.resource === 'sg-web')).toBe(false);
    const resources = { ...sample.resources, 'sg-new': { kind: 'aws.security-group', in: 'vpc' } };
    expect(groups(scene({ design: { ...sample, resources }, faces: { ...sampleFaces } })).find((g) => g.resource === 'sg-new')?.on).toBe('vpc');
  });
  it('never name a colour: only tokens', () => {
    const written = JSON.stringify(groups(scene({ answer: answers.bothWork as (typeof answers)[string] })).map((g) => g.shapes));
    expect(written).not.toMatch(/#[0-9a-f]{3}/i);
  });
});

describe('ways out of a load balancer', () => {
  // web-1 plays the balancer: the picture knows one by what its face says.
  const balanced: SceneInput['faces'] = {
    ...sampleFaces,
    'web-1': {
      ...(sampleFaces['web-1'] as Face),
      listeners: [{ protocol: 'HTTPS', transports: ['tcp'], port: 443, layer: 7 }],
      backends: [{ resource: 'orders-fn', ports: [8080], weight: 10, healthy: false }],
    },
  };
  const words = (code: string, values: Readonly<Record<string, unknown>>): string =>
    ({ LANE_BACKEND_WEIGHT: `:${values.ports}, weight ${values.weight}`, LANE_LISTENER: `${values.protocol} ${values.port}` })[code] ?? code;
  const run = (to: string, port: number): Answer => {
    const packet = { family: 'ipv4', source: '203.0.113.80', sourcePort: 1, destination: '10.20.1.15', destinationPort: port, protocol: 6 } as const;
    const step = { type: 'forward', result: 'pass', code: 'X', values: {}, packet } as const;
    const hop = (resource: string, kind: string) => ({ resource, kind, steps: [step] });
    const request = [hop('internet', 'outside.internet'), hop('web-1', 'aws.instance'), hop(to, 'aws.instance')];
    const path = { outcome: 'works', request, reply: [], unreached: [] } as const;
    const family = {
      family: 'ipv4',
      outcome: 'works',
      source: '203.0.113.80',
      sourcePort: 1,
      destination: '10.20.1.15',
      blockers: [],
      notModelled: [],
    } as const;
    return { flow: { from: 'internet', to: 'web-1', protocol: 'tcp', port }, families: [{ ...family, paths: [path] }] };
  };
  const chips = (answer: Answer, zoom = 1): readonly Group[] =>
    groups(buildScene({ design: sample, faces: balanced, geometry, zoom, say: words, answer })).filter(({ key }) => key.startsWith('balances'));

  it('carry the listener that took the packet, and port, weight and health of the backend', () => {
    const drawn = chips(run('orders-fn', 443));
    expect(drawn.map(({ shapes }) => texts(shapes))).toEqual([[':8080, weight 10'], ['HTTPS 443']]);
    expect(drawn[0]?.shapes.flatMap((s) => (s.type === 'glyph' ? [s.colour] : []))).toEqual(['request']);
    expect(drawn.every(({ resource }) => resource === 'web-1')).toBe(true);
  });
  it('cover no card and each other neither', () => {
    const boxes = [
      ...chips(run('orders-fn', 443)).map(worldBounds),
      ...[...geometry.boxes].flatMap(([id, box]) => (shapeOf(sample.resources[id]) === 'card' ? [box] : [])),
    ];
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
  });
  it('say nothing of what is not behind it, of a port on which nothing listens, and of anything below 75 %', () => {
    expect(chips(run('api-1', 443))).toEqual([]);
    expect(chips(run('orders-fn', 80)).map(({ shapes }) => texts(shapes))).toEqual([[':8080, weight 10']]);
    expect(chips(run('orders-fn', 443), 0.6)).toEqual([]);
  });
});

describe('semantic zoom', () => {
  const cases = [
    [1, 'full'],
    [0.75, 'full'],
    [0.74, 'names'],
    [0.5, 'names'],
    [0.49, 'tiles'],
    [0.3, 'tiles'],
    [0.29, 'cells'],
    [0.15, 'cells'],
    [0.14, 'networks'],
  ] as const;
  it.each(cases)('at %d is "%s"', (zoom, level) => {
    expect(scene({ zoom }).level).toBe(level);
  });
  it.each([2, 1, 0.9, 0.75, 0.6, 0.5, 0.4, 0.2, 0.1])('text is never smaller than 10 px on the screen at %d', (zoom) => {
    for (const { text, group: g } of allTexts(scene({ zoom, answer: answers.bothWork as (typeof answers)[string] }))) {
      if (g.role === 'hop') continue;
      expect(text.size * g.scale * zoom, text.text).toBeGreaterThanOrEqual(9.99);
    }
  });
  it.each([1, 0.6, 0.4, 0.2, 0.1])('numbers and marks are at least 16 and 18 px at %d', (zoom) => {
    for (const g of groups(scene({ zoom, answer: answers.mockup as (typeof answers)[string] }))) {
      if (g.role === 'hop') expect(19 * g.scale * zoom).toBeGreaterThanOrEqual(15.99);
      if (g.role === 'mark') expect(22 * g.scale * zoom).toBeGreaterThanOrEqual(17.9 * (22 / 26));
    }
  });
  it('leaves out addresses, chips and replies below 50 %', () => {
    const drawn = scene({ zoom: 0.4, answer: answers.mockup as (typeof answers)[string] });
    expect(allTexts(drawn).some(({ text }) => text.text.includes('10.20'))).toBe(false);
    expect(groups(drawn).some((g) => g.role === 'chip' || (g.role === 'lane' && g.key.includes('reply')))).toBe(false);
  });
  describe('below 15 % draws networks as tiles', () => {
    const tile = (width: number, height: number): readonly string[] => {
      const box = geometry.boxes.get('vpc') as NonNullable<ReturnType<typeof geometry.boxes.get>>;
      const [fx, fy] = [width / box.width, height / box.height];
      // The whole network larger or smaller, with all that is in it.
      const boxes = new Map([...geometry.boxes].map(([id, b]) => [id, { x: b.x * fx, y: b.y * fy, width: b.width * fx, height: b.height * fy }]));
      const drawn = buildScene({
        design: sample,
        faces: sampleFaces,
        geometry: { ...geometry, boxes },
        zoom: 0.1,
        say: (_, values) => String(values.count),
      });
      return texts(group(drawn, 'frame vpc').shapes);
    };
    it('that count what they hold', () => {
      expect(tile(1050, 600)).toEqual(['prod-vpc', '4, 3']);
    });
    it('with their subnets, where all of them can be named', () => {
      const words = tile(5000, 3000);
      expect(words).toEqual(expect.arrayContaining(['prod-vpc', '4, 3', 'public-a', 'public-b', 'private-a', 'private-b']));
    });
  });
  it('names the subnets left of their dots, without their zone where there is less room', () => {
    expect(texts(group(scene({ zoom: 0.29 }), 'label public-a').shapes)).toEqual(['public-a']);
    // Its column says which zone it is in.
    expect(texts(group(scene({ zoom: 0.16 }), 'label public-a').shapes)).toEqual(['public']);
  });
});

describe('what is out of sight', () => {
  const within = { x: -100, y: -100, width: 90, height: 90 };
  it.each([1, 0.6, 0.4, 0.2, 0.1])('is not made, but for traces, at %d', (zoom) => {
    const answer = answers.mockup as (typeof answers)[string];
    const [all, none] = [scene({ zoom, answer }), scene({ zoom, answer, within })];
    const kept = new Set(['lane', 'hop', 'mark', 'gate', 'halo']);
    expect(
      groups(none)
        .filter((g) => !kept.has(g.role))
        .map((g) => g.key),
    ).toEqual([]);
    const traced = (s: Scene) => groups(s).flatMap((g) => (kept.has(g.role) ? [g.key] : []));
    expect(traced(none)).toEqual(traced(all));
    expect(none.tracks).toEqual(all.tracks);
  });
  it('changes nothing of what is in sight', () => {
    const box = geometry.boxes.get('web-1') as NonNullable<ReturnType<typeof geometry.boxes.get>>;
    const part = scene({ within: box });
    expect(group(part, 'node web-1')).toBe(group(scene(), 'node web-1'));
    expect(groups(part).length).toBeLessThan(groups(scene()).length / 2);
  });
});

describe('what a drag costs', () => {
  it('keeps the very shapes of everything that only moved, so that bitmaps stay', () => {
    const before = scene();
    const moved = geometryOf(sample, sampleFaces, { ...layout, region: { ...layout.region, x: 400, y: 90 } as (typeof layout)[string] });
    const after = buildScene({ design: sample, faces: sampleFaces, geometry: moved, zoom: 1, say: sampleSay });
    for (const key of ['node web-1', 'node igw', 'frame vpc', 'label public-a', 'chip public-a rt-public']) {
      expect(group(after, key).shapes).toBe(group(before, key).shapes);
      expect(group(after, key).x).toBe(group(before, key).x + 400);
    }
  });
  it('makes anew only what changed', () => {
    const before = scene();
    const faces = { ...sampleFaces, 'web-1': { ...(sampleFaces['web-1'] as NonNullable<(typeof sampleFaces)[string]>), lines: [] } };
    const after = scene({ faces });
    expect(group(after, 'node web-1').shapes).not.toBe(group(before, 'node web-1').shapes);
    expect(group(after, 'node api-1')).toBe(group(before, 'node api-1'));
  });
});

describe('traces', () => {
  const ends = (name: string) => scene({ answer: answers[name] as (typeof answers)[string] }).ends;
  it('end with the Works disc at the corner of the destination', () => {
    const internet = geometry.boxes.get('internet');
    expect(ends('mockup').find((e) => e.outcome === 'works')?.at).toEqual({ x: (internet?.x ?? 0) + 2, y: (internet?.y ?? 0) + 2 });
  });
  it('end with a mark beside the card that cannot send', () => {
    const card = geometry.boxes.get('orders-fn');
    const mark = ends('mockup').find((e) => e.outcome === 'request-blocked');
    expect(mark).toMatchObject({ family: 'ipv6', blocker: 0, resource: 'orders-fn', at: { x: (card?.x ?? 0) + (card?.width ?? 0) + 20 } });
  });
  it('mark every blocker, none over another', () => {
    const marks = ends('severalBlockers');
    expect(marks.map((m) => m.blocker)).toEqual([0, 1, 2]);
    marks.forEach((a, i) => {
      for (const b of marks.slice(i + 1)) expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)).toBeGreaterThanOrEqual(26);
    });
  });
  it('mark a blocked reply with its own mark, after a request that arrives', () => {
    expect(ends('replyBlocked').map((e) => e.outcome)).toEqual(['reply-blocked']);
  });
  it('draw every path when the answer depends on luck', () => {
    expect(
      ends('intermittent')
        .map((e) => e.outcome)
        .sort(),
    ).toEqual(['request-blocked', 'works']);
  });
  it('end in a question mark where nobody knows', () => {
    expect(ends('notModelled').map((e) => e.outcome)).toEqual(['not-modelled']);
  });
  it('lead to the border where a table has no route', () => {
    const subnet = geometry.boxes.get('private-b');
    expect(ends('noRoute')[0]?.at.y).toBe(subnet?.y);
  });
  it('give the chip that decides the hue of the packet, or of the verdict that it causes', () => {
    const stroke = (name: string, key: string) =>
      group(scene({ answer: answers[name] as (typeof answers)[string] }), key).shapes.find((s) => s.type === 'rect')?.stroke?.colour;
    expect(stroke('mockup', 'chip private-a rt-private')).toBe('v4');
    expect(stroke('severalBlockers', 'chip public-b acl-edge')).toBe('request');
    expect(stroke('mockup', 'chip public-b acl-edge')).toBe('line-2');
  });
  it('number hops on cards and at chips, the same as the list does', () => {
    const numbers = groups(scene({ answer: answers.mockup as (typeof answers)[string] })).filter((g) => g.role === 'hop');
    expect(numbers.map((g) => [g.resource, texts(g.shapes)[0]])).toEqual([
      ['orders-fn', '1'],
      ['private-a', '2'],
      ['nat-a', '3'],
      ['public-a', '4'],
      ['igw', '5'],
    ]);
  });
  it('have tracks on which packets move, a stop for every hop, never backward', () => {
    for (const answer of Object.values(answers)) {
      for (const track of scene({ answer }).tracks) {
        const path = answer.families.find((f) => f.family === track.family)?.paths[track.path];
        expect(track.stops.length).toBeGreaterThanOrEqual((track.half === 'request' ? path?.request : path?.reply)?.length ?? 0);
        expect([...track.stops].sort((a, b) => a - b)).toEqual(track.stops);
      }
    }
  });
  it('show an end that nobody has drawn, above its gateway', () => {
    const { internet, ...resources } = sample.resources;
    expect(internet).toBeDefined();
    const design = { ...sample, resources };
    const drawn = buildScene({
      design,
      faces: sampleFaces,
      geometry: geometryOf(design, sampleFaces, layoutOf(design, sampleFaces)),
      zoom: 1,
      say: sampleSay,
      answer: answers.mockup as (typeof answers)[string],
    });
    const ghost = worldBounds(group(drawn, 'ghost internet'));
    const gateway = worldBounds(group(drawn, 'node igw'));
    expect(ghost.y + ghost.height).toBeLessThan(gateway.y);
    expect(drawn.ends.find((e) => e.outcome === 'works')?.resource).toBe('internet');
  });
});

describe('packets that do not arrive', () => {
  it('from an Internet that nobody has drawn and that no gateway leads to are stopped above everything', () => {
    const { internet, ...resources } = sample.resources;
    expect(internet).toBeDefined();
    const design = { ...sample, resources };
    const drawn = buildScene({
      design,
      faces: sampleFaces,
      geometry: geometryOf(design, sampleFaces, layoutOf(design, sampleFaces)),
      zoom: 1,
      say: sampleSay,
      answer: answer(family('ipv4', 'request-blocked', [path('request-blocked', 'internet!')], [blocker('request', 'internet')])),
    });
    const ghost = worldBounds(group(drawn, 'ghost internet'));
    expect(ghost.y + ghost.height).toBeLessThan(worldBounds(group(drawn, 'node igw')).y);
    expect(drawn.ends.map((e) => e.outcome)).toContain('request-blocked');
  });
  const trackOf = (name: string, half: 'request' | 'reply') =>
    scene({ answer: answers[name] as (typeof answers)[string] }).tracks.find((t) => t.half === half);
  it('wait at the mark', () => {
    const track = trackOf('severalBlockers', 'request');
    const reply = trackOf('replyBlocked', 'reply');
    // web-1 stands at the start, public-b on its border 18 px below, and nothing further is reached.
    expect(track?.stops).toEqual([0, 18, 18, 18].map((v) => (v === 18 ? track?.stops[1] : v)));
    expect(track?.stops[1]).toBeGreaterThan(10);
    const last = reply?.stops.at(-1) ?? 0;
    expect(reply?.stops.filter((s) => Math.abs(s - last) < 0.01).length).toBe(4);
  });
});
