import { type Draft, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { allowedBetween } from '../../core/engine/reach/allowed.ts';
import { createView } from '../../core/engine/view.ts';
import type { Design } from '../../core/model/design.ts';
import type { DocumentPatch, EngineApi } from '../../core/protocol/engine.ts';
import { createEngine } from '../../core/service/engine.ts';
import { renderAnswer } from '../../core/service/render.ts';
import { ask, designOf, flowOf, over, TWO_TIERS } from './support/ask.ts';

const SHUT = over(TWO_TIERS, { sg: { kind: 'aws.security-group', in: 'vpc', inbound: [] }, api: { securityGroups: ['sg'] } });

async function opened(design: Design): Promise<EngineApi> {
  const engine = createEngine();
  await engine.open(design, 1);
  return engine;
}
/** The resources of a draft, without the types that forbid writing. */
type Written = Record<string, Record<string, unknown> | undefined>;
async function edit(engine: EngineApi, design: Design, revision: number, change: (resources: Written, draft: Draft<Design>) => void) {
  const [next, patches] = produceWithPatches(design, (draft) => change(draft.resources as unknown as Written, draft));
  return { next, look: await engine.patch(patches as readonly DocumentPatch[], revision) };
}

describe('the engine behind the worker', () => {
  it('opens a design and says what every resource looks like', async () => {
    const look = await createEngine().open(designOf(TWO_TIERS), 7);
    expect(look.revision).toBe(7);
    expect(Object.keys(look.value.faces)).toEqual(Object.keys(TWO_TIERS));
    expect(look.value.faces.api?.lines.map((l) => l.text)).toContain('10.0.1.4');
  });

  it('after a patch only faces that changed come back, and answers are about the new state', async () => {
    const design = designOf(SHUT);
    const engine = await opened(design);
    expect((await engine.trace(flowOf('web > api'))).value.families[0]?.outcome).toBe('request-blocked');
    const { look } = await edit(engine, design, 2, (resources) => {
      resources.sg = { ...resources.sg, inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' }] };
    });
    expect(look.revision).toBe(2);
    expect(Object.keys(look.value.faces)).not.toContain('vpc');
    const answer = await engine.trace(flowOf('web > api'));
    expect([answer.revision, answer.value.families[0]?.outcome]).toEqual([2, 'works']);
  });

  it('a resource that is gone has no face, a new one has', async () => {
    const design = designOf(TWO_TIERS);
    const engine = await opened(design);
    const { look } = await edit(engine, design, 2, (resources) => {
      delete resources.api;
      resources.db = { kind: 'aws.instance', in: 'priv' };
    });
    expect('api' in look.value.faces && look.value.faces.api === undefined).toBe(true);
    expect(look.value.faces.db?.lines.map((l) => l.text)).toContain('10.0.1.4');
  });

  it('tells how the form of a resource changes as long as somebody asks for it, also after it was gone', async () => {
    const design = designOf(over(TWO_TIERS, { vpc: { ipv6Source: undefined, ipv6Cidr: undefined } }));
    const engine = await opened(design);
    const put = (values: Record<string, unknown>) => (resources: Written) => {
      resources.vpc = { kind: 'aws.vpc', ...resources.vpc, ...values };
    };
    const source = (ipv6Source: string) => put({ ipv6Source });
    const first = await edit(engine, design, 2, source('amazon'));
    expect(first.look.value.forms).toEqual({});
    expect((await engine.forms(['vpc'])).value.vpc?.fields).toEqual({});
    const second = await edit(engine, first.next, 3, source('none'));
    expect(second.look.value.forms.vpc?.fields).toMatchObject({ ipv6Cidr: { hidden: true } });
    const same = await edit(engine, second.next, 4, put({ dnsHostnames: true }));
    expect(same.look.value.forms).toEqual({});
    const gone = await edit(engine, same.next, 5, (resources) => void delete resources.vpc);
    expect(gone.look.value.forms).toEqual({ vpc: undefined });
    const back = await edit(engine, gone.next, 6, put({}));
    expect(back.look.value.forms.vpc?.fields).toMatchObject({ ipv6Cidr: { hidden: true } });
    await engine.forms([]);
    const last = await edit(engine, back.next, 7, source('amazon'));
    expect(last.look.value.forms).toEqual({});
  });

  it('moving something on the canvas changes no answer and no face', async () => {
    const design = designOf(TWO_TIERS);
    const engine = await opened(design);
    const { look } = await edit(engine, design, 2, (_resources, draft) => {
      draft.layout.api = { x: 1, y: 2 };
    });
    expect(look.value.faces).toEqual({});
  });

  it('findings follow the design', async () => {
    const design = designOf(TWO_TIERS);
    const engine = await opened(design);
    const { look } = await edit(engine, design, 2, (resources) => {
      resources.pub = { ...resources.pub, ipv4Cidr: '10.0.0.0/29' };
    });
    expect(look.value.findings.map((f) => f.code)).toContain('AWS-SUB-001');
  });

  it('answers scenarios by their expectation', async () => {
    const engine = await opened(designOf(SHUT));
    const scenarios = [
      { name: 'a', flow: flowOf('web > api'), expect: { ipv4: 'blocked' as const } },
      { name: 'b', flow: flowOf('api > internet'), expect: { ipv4: 'request-blocked' as const, ipv6: 'works' as const } },
    ];
    expect((await engine.scenarios(scenarios)).value).toEqual([
      { index: 0, outcomes: { ipv4: 'request-blocked', ipv6: 'request-blocked' }, met: true },
      { index: 1, outcomes: { ipv4: 'works', ipv6: 'works' }, met: false },
    ]);
  });

  it('says what an end reaches and who reaches it, by the services that its rules name', async () => {
    const db = over(TWO_TIERS, {
      sg: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '5432', peer: 'open' }] },
      db: { kind: 'aws.instance', in: 'priv', securityGroups: ['sg'] },
    });
    const { value } = await (await opened(designOf(db))).reach('db');
    expect(value.from.find((r) => r.from === 'web')).toMatchObject({ to: 'db', protocol: 'tcp', port: 5432, outcomes: { ipv4: 'works' } });
    expect(value.from.find((r) => r.from === 'internet')?.outcomes.ipv4).toBe('request-blocked');
    expect(value.to.find((r) => r.to === 'internet')?.outcomes.ipv4).toBe('works');
  });

  it('previews a change: the answer as it would be, and what else opens, with the design as it is', async () => {
    const engine = await opened(designOf(SHUT));
    const plan = {
      id: 'open',
      code: 'OPEN',
      values: {},
      edits: [{ type: 'set' as const, resource: 'sg', field: 'inbound', value: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' }] }],
    };
    const { value } = await engine.preview(plan, flowOf('web > api'));
    expect(value.answer.families[0]?.outcome).toBe('works');
    expect(value.effect.opens.map((r) => `${r.from} ${r.to}`)).toEqual(['web api']);
    expect(value.effect.closes).toEqual([]);
    expect((await engine.trace(flowOf('web > api'))).value.families[0]?.outcome).toBe('request-blocked');
  });

  it('every fix of a blocker removes that blocker', async () => {
    const engine = await opened(designOf(SHUT));
    const { value } = await engine.trace(flowOf('web > api'));
    const blocker = value.families[0]?.blockers[0];
    expect(blocker?.fixes.length).toBeGreaterThan(0);
    for (const fix of blocker?.fixes ?? []) {
      const after = (await engine.preview(fix, flowOf('web > api'))).value.answer;
      expect(after.families[0]?.blockers.map((b) => b.code)).not.toContain(blocker?.code);
    }
  });

  it('offers what a line between two resources can mean, or says why it means nothing', async () => {
    const engine = await opened(designOf(over(TWO_TIERS, { bare: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.9.0/24' } })));
    expect((await engine.connect('bare', 'igw')).value.length).toBeGreaterThan(0);
    expect((await engine.connect('igw', 'eigw')).value).toEqual([]);
    expect((await engine.refusal('igw', 'eigw')).value?.code).toMatch(/^CONNECT_/);
  });

  it('writes Terraform', async () => {
    expect(Object.keys((await (await opened(designOf(TWO_TIERS))).terraform()).value.files)).toContain('network.tf');
  });
});

describe('an answer for programs', () => {
  it('has the shape of netdraft.trace/1, with a sentence for everything and nothing left to fill in', () => {
    const flows = ['web > api', 'internet > web', 'api > internet', 'internet > nat tcp/22', 'web > 10.0.0.2 udp/53'];
    for (const resources of [SHUT, over(SHUT, { 'rt-pub': { routes: [] }, web: { publicIpv4: 'no' } })]) {
      for (const flow of flows) {
        const text = JSON.stringify(renderAnswer(ask(resources, flow), designOf(resources)));
        expect(JSON.parse(text)).toMatchObject({ format: 'netdraft.trace/1' });
        expect(text.match(/"text":"[^"]*[{}][^"]*"|"text":"[A-Z0-9_]+"/g) ?? []).toEqual([]);
      }
    }
  });
  it('says why a question cannot be answered', () => {
    expect(renderAnswer(ask(TWO_TIERS, 'web > nobody'), designOf(TWO_TIERS))).toMatchObject({ error: { code: 'END_UNKNOWN' } });
  });

  describe('asked about everything that reaches everything', () => {
    const ALL = ['internet', 'web', 'api'];
    const pair = { from: 'web', to: 'api' };

    it('names the ends, and answers as the terminal does, one pair at least', async () => {
      const design = designOf(SHUT);
      const engine = await opened(design);
      expect((await engine.ends()).value).toEqual(ALL);
      const { value } = await engine.between([pair, { from: 'api', to: 'web' }]);
      expect(value[0]).toEqual({ allowed: allowedBetween(createView(design), design, 'web', 'api') });
    });

    it('answers about what an edit has made of it', async () => {
      const design = designOf(SHUT);
      const engine = await opened(design);
      expect((await engine.between([pair])).value[0]?.allowed?.ipv4).toEqual([]);
      await edit(engine, design, 2, (resources) => {
        resources.sg = { ...resources.sg, inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' }] };
      });
      const { revision, value } = await engine.between([pair]);
      expect([revision, value[0]?.allowed?.ipv4]).toEqual([2, [{ protocol: 'tcp', ports: { from: 443, to: 443 }, outcome: 'works' }]]);
    });

    it('compared with another version says what changed, also of an end that only that one has', async () => {
      const engine = await opened(designOf(SHUT));
      const was = designOf(over(TWO_TIERS, { old: { kind: 'aws.instance', in: 'priv' } }));
      await engine.compareWith(was);
      expect((await engine.ends()).value).toEqual([...ALL, 'old']);
      const { value } = await engine.between([pair]);
      expect(value[0]?.changes).toContainEqual({ ...pair, family: 'ipv4', protocol: 'all', before: 'works', after: 'blocked' });
      const [gone] = (await engine.between([{ from: 'old', to: 'web' }])).value;
      expect([gone?.allowed, gone?.changes?.every(({ after }) => after === 'blocked')]).toEqual([undefined, true]);
    });

    it('compares no more when it is told so, and when another design is opened', async () => {
      const engine = await opened(designOf(SHUT));
      for (const forget of [() => engine.compareWith(undefined), () => engine.open(designOf(SHUT), 2)]) {
        await engine.compareWith(designOf(TWO_TIERS));
        await forget();
        expect((await engine.between([pair])).value[0]?.changes).toBeUndefined();
      }
    });
  });
});
