import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { question } from '../../../cli/question.ts';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';
import { readDesign } from '../../../core/file/read.ts';
import { writeDesign } from '../../../core/file/write.ts';
import type { Design, Flow } from '../../../core/model/design.ts';

/** Two hosts in two subnets of a VPC with an Internet gateway; `{...}` is what a case changes. */
const NETWORK = (change: { readonly [what: string]: string } = {}): string => `
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.main.id
}
resource "aws_subnet" "a" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = ${change.subnet ?? '"10.0.1.0/24"'}
  availability_zone       = data.aws_availability_zones.all.names[0]
  map_public_ip_on_launch = true
}
resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}
resource "aws_route_table" "rt" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route" "out" {
  route_table_id         = aws_route_table.rt.id
  destination_cidr_block = ${change.route ?? '"0.0.0.0/0"'}
  gateway_id             = aws_internet_gateway.igw.id
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.rt.id
}
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
}
resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = ${change.rule ?? '"10.0.0.0/16"'}
}
resource "aws_vpc_security_group_egress_rule" "out" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
resource "aws_instance" "web" {
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = ${change.groups ?? '[aws_security_group.web.id]'}
}
resource "aws_instance" "db" {
  subnet_id              = aws_subnet.b.id
  vpc_security_group_ids = [aws_security_group.web.id]
}
variable "unknown" {}
`;

async function imported(change: Parameters<typeof NETWORK>[0] = {}): Promise<Design> {
  const body = (await parse('main.tf', NETWORK(change))) as object;
  return importTerraform('net', { shown: [], configuration: [{ path: 'main.tf', body }] }).design;
}
const ask = (design: Design, from: string, to: string): string | undefined => {
  const flow: Flow = { from, to, protocol: 'tcp', port: 443 };
  return question(design)
    .trace(flow)
    .families.find(({ family }) => family === 'ipv4')?.outcome;
};
const ids = (design: Design) =>
  Object.fromEntries(Object.entries(design.resources).map(([id, { kind }]) => [`${kind} ${id.replace(/-.*/, '')}`, id]));

/** What is unknown, and the answers: from web to the Internet, from db to web, and between hosts that have nothing to do with it. */
const CASES: Readonly<Record<string, readonly [change: Parameters<typeof NETWORK>[0], out: string, inward: string]>> = {
  nothing: [{}, 'works', 'works'],
  'the block of a subnet': [{ subnet: 'var.unknown' }, 'not-modelled', 'not-modelled'],
  'the destination of a route': [{ route: 'var.unknown' }, 'not-modelled', 'not-modelled'],
  'the source of a rule': [{ rule: 'var.unknown' }, 'not-modelled', 'not-modelled'],
  'the groups of a host': [{ groups: 'var.unknown' }, 'not-modelled', 'not-modelled'],
  'one group of a host': [{ groups: '[aws_security_group.web.id, var.unknown]' }, 'not-modelled', 'not-modelled'],
};

describe('what is not known before an apply is never guessed', () => {
  it.each(Object.entries(CASES))('%s', async (_, [change, out, inward]) => {
    const design = await imported(change);
    const { 'aws.instance web': web = 'web', 'aws.instance db': db = 'db' } = ids(design);
    expect([ask(design, web, 'internet'), ask(design, db, web)]).toEqual([out, inward]);
    // It is of the design, and is still there when the file comes back.
    const again = readDesign(writeDesign(design), 'net.netdraft');
    if ('errors' in again) throw new Error(JSON.stringify(again.errors));
    expect(again.design.resources).toEqual(design.resources);
    expect(ask(again.design, web, 'internet')).toBe(out);
  });

  it('and what has nothing to do with it is answered', async () => {
    const design = await imported({ groups: 'var.unknown' });
    const { 'aws.instance db': db = 'db' } = ids(design);
    expect(ask(design, db, 'internet')).toBe('request-blocked');
  });

  it('a listener that redirects, and a rule for what cannot be drawn, answer for themselves', async () => {
    const listener = (port: number, action: string): string =>
      `resource "aws_lb_listener" "p${port}" {\n  load_balancer_arn = aws_lb.front.arn\n  port = ${port}\n  protocol = "HTTP"\n  default_action {\n    ${action}\n  }\n}\n`;
    const text = `${NETWORK({ rule: '"0.0.0.0/0"' })}
resource "aws_lb" "front" {
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
  security_groups = [aws_security_group.web.id]
  internal        = true
}
resource "aws_lb_target_group" "tg" {
  vpc_id   = aws_vpc.main.id
  port     = 443
  protocol = "HTTP"
}
resource "aws_lb_target_group_attachment" "web" {
  target_group_arn = aws_lb_target_group.tg.arn
  target_id        = aws_instance.web.id
}
${listener(443, 'type = "redirect"\n    redirect {\n      status_code = "HTTP_301"\n    }')}`;
    const forwards = text.replace('type = "redirect"', 'type = "forward"\n    target_group_arn = aws_lb_target_group.tg.arn');
    const answer = async (all: string): Promise<string | undefined> => {
      const body = (await parse('main.tf', all)) as object;
      const { design } = importTerraform('net', { shown: [], configuration: [{ path: 'main.tf', body }] });
      return ask(design, ids(design)['aws.instance db'] ?? '', 'front');
    };
    expect([await answer(text), await answer(forwards)]).toEqual(['not-modelled', 'works']);
  });

  it('a zone decides no packet here: the report says that it is not known', async () => {
    expect(Object.values((await imported()).resources).filter(({ notKnown }) => notKnown)).toEqual([]);
  });

  it('a part of a block that the cloud will choose: a plan does not tell which, or whether all of it is meant', () => {
    const block = (type: string, name: string, values: object, unknown: object, references: Readonly<Record<string, readonly string[]>>) => ({
      planned: { address: `${type}.${name}`, mode: 'managed', type, name, values },
      change: { address: `${type}.${name}`, change: { after_unknown: unknown } },
      written: {
        mode: 'managed',
        type,
        name,
        expressions: Object.fromEntries(Object.entries(references).map(([key, one]) => [key, { references: one }])),
      },
    });
    const [vpc, part] = [
      ['aws_vpc.main.id', 'aws_vpc.main'],
      ['aws_vpc.main.ipv6_cidr_block', 'aws_vpc.main'],
    ];
    const all = [
      block('aws_vpc', 'main', { cidr_block: '10.0.0.0/16', assign_generated_ipv6_cidr_block: true }, { id: true, ipv6_cidr_block: true }, {}),
      block(
        'aws_subnet',
        'a',
        { cidr_block: '10.0.1.0/24' },
        { id: true, vpc_id: true, ipv6_cidr_block: true },
        { vpc_id: vpc, ipv6_cidr_block: part },
      ),
      block('aws_security_group', 'web', { name: 'web' }, { id: true, vpc_id: true }, { vpc_id: vpc }),
      block(
        'aws_vpc_security_group_ingress_rule',
        'in',
        { ip_protocol: '-1' },
        { id: true, security_group_id: true, cidr_ipv6: true },
        { security_group_id: ['aws_security_group.web.id', 'aws_security_group.web'], cidr_ipv6: part },
      ),
    ];
    const root = {
      format_version: '1.2',
      planned_values: { root_module: { resources: all.map(({ planned }) => planned) } },
      resource_changes: all.map(({ change }) => change),
      configuration: { root_module: { resources: all.map(({ written }) => written) } },
    };
    const { resources } = importTerraform('plan', { shown: [{ path: 'plan.json', root }], configuration: [] }).design;
    expect(resources).toMatchObject({
      main: { ipv6Cidr: '2001:db8:1000:0::/56' },
      a: { ipv6Cidr: '2001:db8:1000::/64' },
      web: { notKnown: ['aws_vpc_security_group_ingress_rule.in.cidr_ipv6'] },
    });
    expect(resources.a).not.toHaveProperty('notKnown');
  });
});
