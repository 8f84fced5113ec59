import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { importTerraform } from '../../../core/exchange/terraform-read/index.ts';

/** What a cloud takes once and a configuration gives twice: the code of the note, what is kept, and the configuration. */
const TWICE: Readonly<Record<string, readonly [code: string, field: string, kept: string, text: string]>> = {
  'a vSwitch in two network ACLs': [
    'ALI-ACL-001',
    'networkAcl',
    'one',
    `resource "alicloud_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}
resource "alicloud_vswitch" "s" {\n  vpc_id = alicloud_vpc.v.id\n  cidr_block = "10.0.1.0/24"\n  zone_id = "cn-hangzhou-h"\n}
resource "alicloud_network_acl" "one" {\n  vpc_id = alicloud_vpc.v.id\n  resources {\n    resource_id = alicloud_vswitch.s.id\n    resource_type = "VSwitch"\n  }\n}
resource "alicloud_network_acl" "two" {\n  vpc_id = alicloud_vpc.v.id\n}
resource "alicloud_vpc_network_acl_attachment" "a" {\n  network_acl_id = alicloud_network_acl.two.id\n  resource_id = alicloud_vswitch.s.id\n  resource_type = "VSwitch"\n}
`,
  ],
  'a subnet of Tencent Cloud with two network ACLs': [
    'TC-ACL-003',
    'networkAcl',
    'one',
    `resource "tencentcloud_vpc" "v" {\n  name = "v"\n  cidr_block = "10.0.0.0/16"\n}
resource "tencentcloud_subnet" "s" {\n  name = "s"\n  vpc_id = tencentcloud_vpc.v.id\n  cidr_block = "10.0.1.0/24"\n  availability_zone = "ap-guangzhou-3"\n}
resource "tencentcloud_vpc_acl" "one" {\n  name = "one"\n  vpc_id = tencentcloud_vpc.v.id\n}
resource "tencentcloud_vpc_acl" "two" {\n  name = "two"\n  vpc_id = tencentcloud_vpc.v.id\n}
resource "tencentcloud_vpc_acl_attachment" "a" {\n  acl_id = tencentcloud_vpc_acl.one.id\n  subnet_id = tencentcloud_subnet.s.id\n}
resource "tencentcloud_vpc_acl_attachment" "b" {\n  acl_id = tencentcloud_vpc_acl.two.id\n  subnet_id = tencentcloud_subnet.s.id\n}
`,
  ],
  'a subnet of AWS with two route tables': [
    'AWS-RT-001',
    'routeTable',
    'one',
    `resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}
resource "aws_subnet" "s" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = "10.0.1.0/24"\n}
resource "aws_route_table" "one" {\n  vpc_id = aws_vpc.v.id\n}
resource "aws_route_table" "two" {\n  vpc_id = aws_vpc.v.id\n}
resource "aws_route_table_association" "a" {\n  subnet_id = aws_subnet.s.id\n  route_table_id = aws_route_table.one.id\n}
resource "aws_route_table_association" "b" {\n  subnet_id = aws_subnet.s.id\n  route_table_id = aws_route_table.two.id\n}
`,
  ],
};

const read = async (text: string) =>
  importTerraform('twice', { shown: [], configuration: [{ path: 'main.tf', body: (await parse('main.tf', text)) as object }] });

describe('what there can be only one of', () => {
  it.each(Object.entries(TWICE))('%s: the first is kept, the other is said', async (_, [code, field, kept, text]) => {
    const { design, report } = await read(text);
    expect(design.resources['s']?.[field]).toBe(kept);
    expect(report.assumptions.filter((note) => note.code === code)).toMatchObject([{ values: { resource: 's', kept, other: 'two' }, count: 1 }]);
  });
  it.each(Object.entries(TWICE))('%s: once is nothing to say', async (_, [code, , , text]) => {
    const once = text.replace(/resource "(alicloud_vpc_network_acl_attachment" "a|\w+" "b)"[^}]*}\n/, '');
    expect(once).not.toBe(text);
    const { report } = await read(once);
    expect(report.assumptions.filter((note) => note.code === code)).toEqual([]);
  });
});
