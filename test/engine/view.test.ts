import { describe, expect, it } from 'vitest';
import { createView } from '../../core/engine/view.ts';
import type { Query } from '../../core/kinds/view.ts';
import { type Design, emptyDesign, type Resource } from '../../core/model/design.ts';
import { fields as subnetFields } from '../../core/kinds/aws/subnet/fields.ts';

const design = (resources: Record<string, Resource>): Design => ({ ...emptyDesign('t'), resources });
const start = design({
  vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
  rt: { kind: 'aws.route-table', in: 'vpc' },
  a: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.0.0/24', routeTable: 'rt' },
  b: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.1.0/24' },
});
const put = (d: Design, id: string, change: Record<string, unknown> | undefined): Design => {
  const { [id]: old, ...rest } = d.resources;
  if (!change) return { ...d, resources: rest };
  return { ...d, resources: { ...d.resources, [id]: { ...old, ...change } as Resource } };
};

describe('a view', () => {
  it('fills in defaults, rows too', () => {
    const view = createView(start);
    expect(view.values('a', subnetFields)).toMatchObject({ ipv4Cidr: '10.0.0.0/24', mapPublicIpOnLaunch: false });
  });

  it('lists who stands inside, who refers and who fills a role, in the order of the document', () => {
    const view = createView(start);
    expect(view.inside('vpc')).toEqual(['rt', 'a', 'b']);
    expect(view.referrers('rt')).toEqual(['a']);
    expect(view.every('segment')).toEqual(['a', 'b']);
    view.update(put(put(start, 'b', { routeTable: 'rt' }), 'c', { kind: 'aws.subnet', in: 'vpc' }));
    expect(view.inside('vpc')).toEqual(['rt', 'a', 'b', 'c']);
    expect(view.referrers('rt')).toEqual(['a', 'b']);
    view.update(put(view.design(), 'a', undefined));
    expect(view.referrers('rt')).toEqual(['b']);
    expect(view.every('segment')).toEqual(['b', 'c']);
  });

  it('survives a container that holds itself', () => {
    const view = createView(design({ x: { kind: 'aws.subnet', in: 'y' }, y: { kind: 'aws.subnet', in: 'x' } }));
    expect(view.enclosing('x', 'network')).toBeUndefined();
  });

  it('computes anew only what read something that changed, and stops where an answer comes out equal', () => {
    const count = { first: 0, second: 0 };
    const first: Query<number> = { name: 'first', compute: (v, id) => (v.values(id, subnetFields).ipv4Cidr ?? '').length + 0 * count.first++ };
    const second: Query<number> = { name: 'second', compute: (v, id) => v.ask(first, id) + 1 + 0 * count.second++ };
    const view = createView(start);
    expect(view.ask(second, 'a')).toBe(12);
    view.update(put(start, 'b', { ipv4Cidr: '10.0.2.0/24' }));
    expect(view.ask(second, 'a')).toBe(12);
    expect(count).toEqual({ first: 1, second: 1 });
    view.update(put(view.design(), 'a', { ipv4Cidr: '10.0.9.0/24' }));
    expect(view.ask(second, 'a')).toBe(12);
    expect(count).toEqual({ first: 2, second: 1 });
    view.update(put(view.design(), 'a', { ipv4Cidr: '10.0.10.0/24' }));
    expect(view.ask(second, 'a')).toBe(13);
    view.update(put(view.design(), 'a', { name: 'renamed' }));
    expect(view.ask(second, 'a')).toBe(13);
    expect(count).toEqual({ first: 3, second: 2 });
  });

  it('tells which watched answers came out different', () => {
    const cidr: Query<string | undefined> = { name: 'cidr', compute: (v, id) => v.values(id, subnetFields).ipv4Cidr };
    const view = createView(start);
    view.watch(cidr, 'a');
    view.watch(cidr, 'b');
    view.update(put(start, 'a', { ipv4Cidr: '10.0.9.0/24' }));
    expect(view.changes().map((c) => [c.id, c.value])).toEqual([['a', '10.0.9.0/24']]);
    view.update(put(view.design(), 'b', { name: 'x' }));
    expect(view.changes()).toEqual([]);
  });
});
