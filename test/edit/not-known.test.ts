import { expect, test } from 'vitest';
import { change, startHistory, undo } from '../../core/edit/history.ts';
import { notKnownOf, setKnown } from '../../core/edit/not-known.ts';
import { setField } from '../../core/edit/resources.ts';
import { emptyDesign, type Resource } from '../../core/model/design.ts';

test.each<[kind: string, field: string, what: string, about: boolean]>([
  ['aws.subnet', 'ipv4Cidr', 'aws_subnet.a.cidr_block', true],
  ['aws.subnet', 'ipv4Cidr', 'module.net.aws_subnet.a["x.y"].cidr_block', true],
  ['aws.subnet', 'ipv6Cidr', 'aws_subnet.a.cidr_block', false],
  ['aws.subnet', 'ipv4Cidr', 'ipv4Cidr', true],
  ['aws.instance', 'securityGroups', 'aws_instance.web.vpc_security_group_ids[0]', true],
  ['aws.instance', 'securityGroups', 'securityGroups', true],
  ['alibaba.vswitch', 'ipv4Cidr', 'alicloud_vswitch.a.cidr_block', true],
  ['tencent.subnet', 'ipv4Cidr', 'tencentcloud_subnet.a.cidr_block', true],
  // A second block of a VPC is called like its first, and is another.
  ['aws.vpc', 'ipv4Cidr', 'aws_vpc_ipv4_cidr_block_association.b.cidr_block', false],
  ['aws.route-table', 'routes', 'aws_route.out.destination_cidr_block', false],
  ['aws.route-table', 'routes', 'routes.target', true],
])('of %s, %s is meant by %s: %s', (kind, field, what, about) => {
  expect(notKnownOf({ kind, notKnown: [what] }, field)).toEqual(about ? [what] : []);
});

const design = (web: Resource) => ({ ...emptyDesign('n'), resources: { web } });
const after = <A>(web: Resource, command: { label: string; run: (draft: never, args: A) => void }, args: A) => {
  const { history } = change(startHistory(design(web)), command.label, (draft) => command.run(draft as never, args));
  return { web: history.design.resources.web, before: undo(history).history.design.resources.web };
};

test('a value that is set is known, in the same step of undo; a table and a default say nothing', () => {
  const web: Resource = { kind: 'aws.subnet', notKnown: ['aws_subnet.web.cidr_block', 'aws_route.out.cidr'] };
  const set = after(web, setField, { id: 'web', field: 'ipv4Cidr', value: '10.0.0.0/24' });
  expect(set).toEqual({ web: { kind: 'aws.subnet', ipv4Cidr: '10.0.0.0/24', notKnown: ['aws_route.out.cidr'] }, before: web });
  expect(after(web, setField, { id: 'web', field: 'ipv4Cidr', value: undefined }).web).toEqual(web);

  const table: Resource = { kind: 'aws.route-table', notKnown: ['routes.target'] };
  expect(after(table, setField, { id: 'web', field: 'routes', value: [] }).web).toEqual({ ...table, routes: [] });
});

test('a person may say that something is set', () => {
  const web: Resource = { kind: 'aws.subnet', notKnown: ['aws_route.out.cidr'] };
  expect(after(web, setKnown, { id: 'web', known: ['aws_route.out.cidr'] })).toEqual({ web: { kind: 'aws.subnet' }, before: web });
});
