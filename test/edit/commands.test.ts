import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { DesignDraft } from '../../core/edit/command.ts';
import { clipOf, duplicate, paste } from '../../core/edit/copy.ts';
import { deleteResources, planDelete } from '../../core/edit/delete.ts';
import { rootsOf, stemOf } from '../../core/edit/ids.ts';
import { move } from '../../core/edit/place.ts';
import { applyPlan } from '../../core/edit/plan.ts';
import { addResource, rename, setField } from '../../core/edit/resources.ts';
import { addRow, deleteRows, fillRows, followName, setCell } from '../../core/edit/rows.ts';
import { addScenario } from '../../core/edit/scenarios.ts';
import { field } from '../../core/model/fields.ts';
import { EDIT_WORDS } from '../../core/words/en/edit.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';

const edit = (design: Design, run: (draft: DesignDraft) => unknown): Design =>
  produce(design, (draft: DesignDraft) => {
    run(draft);
  });

const two: Design = {
  ...emptyDesign('Two'),
  resources: {
    vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
    igw: { kind: 'aws.internet-gateway', in: 'vpc' },
    rt: {
      kind: 'aws.route-table',
      in: 'vpc',
      routes: [
        { destination: '0.0.0.0/0', target: 'igw' },
        { destination: '10.1.0.0/16', target: 'web' },
      ],
    },
    pub: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.0.0/24', routeTable: 'rt' },
    app: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.1.0/24', routeTable: 'rt' },
    sg: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: 'sg-web' }, { peer: '10.0.0.0/8' }] },
    'sg-web': { kind: 'aws.security-group', in: 'vpc', inbound: [{ peer: 'sg-web' }] },
    web: { kind: 'aws.instance', name: 'shop', in: 'pub', privateIpv4: '10.0.0.10', securityGroups: ['sg-web', 'sg'] },
    fn: { kind: 'aws.lambda-function', in: 'app', moreSubnets: ['pub'], securityGroups: ['sg-web'] },
    corp: { kind: 'outside.on-premises' },
    vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
    vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'corp' },
  },
  layout: {
    vpc: { x: 0, y: 0, width: 900, height: 400 },
    pub: { x: 20, y: 40, width: 300, height: 100 },
    web: { x: 120, y: 20 },
    igw: { edge: 'top', at: 200 },
  },
  scenarios: [
    { name: 'Out', flow: { from: 'shop', to: 'internet', protocol: 'tcp', port: 443 }, expect: { ipv4: 'works' } },
    { name: 'By address', flow: { from: 'web@10.0.0.10', to: 'fn', protocol: 'tcp', port: 443 }, expect: { ipv4: 'blocked' } },
    { name: 'Elsewhere', flow: { from: '10.0.0.10', to: 'internet', protocol: 'icmp' }, expect: { ipv4: 'works' } },
  ],
};

describe('deleting says what goes with it', () => {
  it.each([
    ['a gateway empties the cell of the route that led to it', ['igw'], { resources: ['igw'], cleared: [['rt', 'routes', 0, 'target']] }],
    [
      'a route table gives subnets back to the main one',
      ['rt'],
      {
        resources: ['rt'],
        cleared: [
          ['pub', 'routeTable'],
          ['app', 'routeTable'],
        ],
      },
    ],
    [
      'a group leaves the lists and takes the rules that name it',
      ['sg-web'],
      {
        resources: ['sg-web'],
        removed: [
          ['sg', 'inbound', 0, 'peer'],
          ['web', 'securityGroups', 0],
          ['fn', 'securityGroups', 0],
        ],
      },
    ],
    [
      'a subnet takes what stands in it, the item of a list, and scenarios that begin or end there',
      ['pub'],
      { resources: ['pub', 'web'], cleared: [['rt', 'routes', 1, 'target']], removed: [['fn', 'moreSubnets', 0]], scenarios: [0, 1] },
    ],
    ['a connection cannot be without its gateway', ['vgw'], { resources: ['vgw', 'vpn'] }],
    [
      'a VPC takes everything in it, and the VPN that ends there',
      ['vpc'],
      { resources: Object.keys(two.resources).filter((id) => id !== 'corp'), scenarios: [0, 1] },
    ],
    ['one that is gone already', ['ghost'], { resources: [] }],
  ] as const)('%s', (_, ids, expected) => {
    const plan = planDelete(two, ids);
    const list = (places: typeof plan.cleared) => places.map((p) => [p.resource, p.field, p.index, p.column].filter((x) => x !== undefined));
    const wanted = { cleared: [], removed: [], scenarios: [], ...expected };
    expect({ ...plan, cleared: list(plan.cleared), removed: list(plan.removed) }).toEqual(wanted);

    const after = edit(two, (d) => deleteResources.run(d, { ids: [...ids] }));
    expect(Object.keys(after.resources)).toEqual(Object.keys(two.resources).filter((id) => !plan.resources.includes(id)));
    expect(Object.keys(after.layout).some((id) => plan.resources.includes(id))).toBe(false);
    expect(after.scenarios).toHaveLength(two.scenarios.length - plan.scenarios.length);
    expect(planDelete(after, ids).resources).toEqual([]);
  });

  it('a cleared route stays as a blackhole, rows and items close up', () => {
    expect(edit(two, (d) => deleteResources.run(d, { ids: ['igw'] })).resources.rt?.routes).toEqual([
      { destination: '0.0.0.0/0' },
      { destination: '10.1.0.0/16', target: 'web' },
    ]);
    const after = edit(two, (d) => deleteResources.run(d, { ids: ['sg-web'] }));
    expect(after.resources.sg?.inbound).toEqual([{ peer: '10.0.0.0/8' }]);
    expect(after.resources.web?.securityGroups).toEqual(['sg']);
  });
});

describe('adding and changing', () => {
  it('numbers what is there already, by id and by name', () => {
    let id = '';
    const add = (design: Design, wanted?: string) =>
      edit(design, (d) => (id = addResource.run(d, { kind: 'aws.vpc', ...(wanted && { id: wanted }) })));
    add(two);
    expect(id).toBe('vpc-2');
    add(two, 'shop');
    expect(id).toBe('shop-2');
    add(emptyDesign('x'));
    expect(id).toBe('vpc');
  });

  it('a new name is followed by scenarios, and none becomes ambiguous', () => {
    const after = edit(two, (d) => rename.run(d, { id: 'web', name: 'store' }));
    expect(after.resources.web?.name).toBe('store');
    expect(after.scenarios[0]?.flow.from).toBe('web');
    const same = edit(two, (d) => rename.run(d, { id: 'fn', name: 'shop' }));
    expect(same.scenarios[0]?.flow.from).toBe('web');
    expect(edit(two, (d) => rename.run(d, { id: 'web', name: ' ' })).resources.web).not.toHaveProperty('name');
  });

  it('a table begins with its default rows when the first one is changed', () => {
    const after = edit(two, (d) => setCell.run(d, { id: 'sg', field: 'outbound', index: 1, column: 'peer', value: '2001:db8::/32' }));
    expect(after.resources.sg?.outbound).toEqual([
      { protocol: 'all', ports: 'all', peer: '0.0.0.0/0' },
      { protocol: 'all', ports: 'all', peer: '2001:db8::/32' },
    ]);
    const rows = edit(two, (d) => addRow.run(d, { id: 'rt', field: 'routes', row: { destination: '::/0' }, index: 0 })).resources.rt?.routes;
    expect(rows).toHaveLength(3);
  });

  it('an ICMP type goes when the rule becomes one for TCP, a port when it becomes one for ICMP', () => {
    const cell = (column: string, value: string) => (d: DesignDraft) => setCell.run(d, { id: 'sg', field: 'inbound', index: 0, column, value });
    const icmp = edit(edit(two, cell('protocol', 'icmp')), cell('ports', '8-0'));
    expect(icmp.resources.sg?.inbound).toMatchObject([{ protocol: 'icmp', ports: '8-0' }, {}]);
    expect(edit(two, cell('protocol', 'icmp')).resources.sg?.inbound).toEqual([{ protocol: 'icmp', peer: 'sg-web' }, { peer: '10.0.0.0/8' }]);
    expect(edit(icmp, cell('protocol', 'tcp')).resources.sg?.inbound).toEqual([{ protocol: 'tcp', peer: 'sg-web' }, { peer: '10.0.0.0/8' }]);
  });

  it('setting nothing returns to the default', () => {
    expect(edit(two, (d) => setField.run(d, { id: 'pub', field: 'routeTable', value: undefined })).resources.pub).not.toHaveProperty('routeTable');
  });
});

describe('places', () => {
  it('are whole px, and no gateway leaves the beginning of its edge', () => {
    const after = edit(two, (d) => move.run(d, { places: { igw: { edge: 'top', at: -2 }, web: { x: 1.6, y: -1.2 }, ghost: { x: 0, y: 0 } } }));
    expect(after.layout.igw).toEqual({ edge: 'top', at: 0 });
    expect(after.layout.web).toEqual({ x: 2, y: -1 });
    expect(after.layout).not.toHaveProperty('ghost');
  });

  it('what is chosen inside of what is chosen moves along with it', () => {
    expect(rootsOf(two.resources, ['web', 'vpc', 'corp', 'ghost'])).toEqual(['vpc', 'corp']);
  });
});

describe('copies', () => {
  it('refer to each other, not to their originals, and take free addresses', () => {
    const after = edit(two, (d) => duplicate.run(d, { ids: ['vpc'], dx: 24, dy: 24 }));
    expect(after.resources['vpc-2']).toEqual({ kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' });
    expect(after.resources['rt-2']).toMatchObject({ in: 'vpc-2', routes: [{ target: 'igw-2' }, { target: 'web-2' }] });
    expect(after.resources['web-2']).toEqual({ kind: 'aws.instance', name: 'shop-2', in: 'pub-2', securityGroups: ['sg-web-2', 'sg-2'] });
    expect(after.layout['vpc-2']).toEqual({ x: 24, y: 24, width: 900, height: 400 });
    expect(after.layout['pub-2']).toEqual(two.layout.pub);
  });

  it('of one resource keep what it refers to', () => {
    const after = edit(two, (d) => duplicate.run(d, { ids: ['web'], dx: 8, dy: 8, values: { web: { privateIpv4: '10.0.0.20' } } }));
    expect(after.resources['web-2']).toMatchObject({ in: 'pub', securityGroups: ['sg-web', 'sg'], privateIpv4: '10.0.0.20' });
  });

  it('in another design leave out what is not there', () => {
    const clip = clipOf(two, ['sg', 'fn']);
    const there: Design = { ...emptyDesign('y'), resources: { net: { kind: 'aws.vpc' } } };
    const after = edit(there, (d) => paste.run(d, { clip, into: { sg: 'net', fn: undefined }, dx: 0, dy: 0 }));
    expect(after.resources.sg).toEqual({ kind: 'aws.security-group', in: 'net', inbound: [{ peer: '10.0.0.0/8' }] });
    expect(after.resources.fn).toEqual({ kind: 'aws.lambda-function', moreSubnets: [], securityGroups: [] });
  });

  it.each([
    ['web', 'web'],
    ['web-12', 'web'],
    ['a-1-2', 'a-1'],
  ])('the stem of %s is %s', (id, stem) => expect(stemOf(id)).toBe(stem));
});

describe('a proposed change', () => {
  it('is made in order, and what it adds gets a free id that the rest of it follows', () => {
    const plan = {
      id: 'p',
      code: 'X',
      values: {},
      edits: [
        { type: 'add', id: 'rt', resource: { kind: 'aws.route-table', in: 'vpc' } },
        { type: 'set', resource: 'rt', field: 'routes', value: [{ destination: '0.0.0.0/0', target: 'igw' }] },
        { type: 'set', resource: 'pub', field: 'routeTable', value: 'rt' },
        { type: 'set', resource: 'ghost', field: 'routeTable', value: 'rt' },
        { type: 'place', id: 'web', place: undefined },
        { type: 'delete', id: 'corp' },
      ],
    } as const;
    let added: readonly string[] = [];
    const after = edit(two, (d) => (added = applyPlan.run(d, { plan })));
    expect(added).toEqual(['rt-2']);
    expect(after.resources['rt-2']?.routes).toEqual([{ destination: '0.0.0.0/0', target: 'igw' }]);
    expect(after.resources.rt).toEqual(two.resources.rt);
    expect(after.resources.pub?.routeTable).toBe('rt-2');
    expect(after.layout).not.toHaveProperty('web');
    expect(after.resources).not.toHaveProperty('corp');
    expect(after.resources).not.toHaveProperty('vpn');
    expect(after.resources).not.toHaveProperty('ghost');
  });
});

describe('scenarios', () => {
  const flow = { from: 'web', to: 'internet', protocol: 'tcp', port: 443 } as const;
  it.each([
    [{ name: ' Out\tthere ', flow, expect: {} }, { name: 'Out there' }],
    [{ name: 'x'.repeat(200), suite: ' ', flow, expect: {} }, { name: 'x'.repeat(128) }],
    [{ name: ' ', flow, expect: {} }, undefined],
    [{ name: 'No port', flow: { from: 'web', to: 'internet', protocol: 'tcp' }, expect: {} }, undefined],
    [{ name: 'No protocol', flow: { ...flow, protocol: 'all' }, expect: {} }, undefined],
  ])('%j is added as the file can hold it', (scenario, wanted) => {
    const added = edit(two, (d) => addScenario.run(d, { scenario })).scenarios[two.scenarios.length];
    if (wanted === undefined) expect(added).toBeUndefined();
    else expect(added).toMatchObject(wanted);
    expect(added?.suite).toBeUndefined();
  });
});

it('every command has a word for undo', () => {
  for (const { label } of [addResource, rename, setField, addRow, setCell, move, addScenario, duplicate, paste, deleteResources, applyPlan]) {
    expect(EDIT_WORDS[label]).toMatch(/^[A-Z]/);
  }
});

describe('names of rows', () => {
  const fields = {
    listeners: field.rows({ columns: { name: field.text({ maxLength: 60 }) } }),
    backends: field.rows({ columns: { listener: field.local({ rows: 'listeners', column: 'name' }), port: field.whole({ min: 1, max: 65535 }) } }),
  };
  type Rows = Record<string, string | number>[];
  const tables = (): { listeners: Rows; backends: Rows } => ({
    listeners: [{ name: 'web' }, { name: 'api' }],
    backends: [{ listener: 'web', port: 80 }, { listener: 'api' }, { listener: 'gone' }],
  });
  const named = (before: string | undefined, after: string | undefined, all = tables()) => {
    followName(fields, all, { field: 'listeners', column: 'name' }, before, after);
    return all.backends.map(({ listener }) => listener);
  };
  it('are followed by the rows that name them', () => expect(named('web', 'shop')).toEqual(['shop', 'api', 'gone']));
  it('are not followed to a name that another row has, from one that two rows have, or to nothing', () => {
    expect(named('web', 'api')).toEqual(['web', 'api', 'gone']);
    expect(named('web', 'shop', { ...tables(), listeners: [{ name: 'web' }, { name: 'web' }] })).toEqual(['web', 'api', 'gone']);
    expect(named('web', undefined)).toEqual(['web', 'api', 'gone']);
  });
});

describe('several rows at once', () => {
  const where = { id: 'sg', field: 'inbound' };
  const start: Design = {
    ...emptyDesign('test'),
    resources: { sg: { kind: 'aws.security-group', inbound: [{ ports: '1' }, { ports: '2' }, { ports: '3' }] } },
  };
  const rulesAfter = (run: (draft: DesignDraft) => void) => edit(start, run).resources['sg']?.inbound;
  it('are deleted by the places that they had', () => {
    expect(rulesAfter((draft) => deleteRows.run(draft, { ...where, indexes: [0, 2] }))).toEqual([{ ports: '2' }]);
  });
  it('are written over what stands there, and added behind it', () => {
    const rows = [{ ports: undefined, peer: '::/0' }, { ports: '9' }];
    expect(rulesAfter((draft) => fillRows.run(draft, { ...where, at: 2, rows }))).toEqual([
      { ports: '1' },
      { ports: '2' },
      { peer: '::/0' },
      { ports: '9' },
    ]);
  });
});
