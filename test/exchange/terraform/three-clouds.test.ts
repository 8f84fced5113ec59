import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Design, Resource } from '../../../core/model/design.ts';
import { emptyDesign } from '../../../core/model/design.ts';
import { meaningProblems } from '../../support/terraform/check-meaning.ts';
import { schemaProblems } from '../../support/terraform/check-schema.ts';
import { readConfiguration } from '../../support/terraform/configuration.ts';
import { hasTerraform, startTerraform, type Terraform } from '../../support/terraform-validate/terraform.ts';

/**
 * Kinds that only stand here: they use every helper, so that what a real kind relies on is held in one small place. Test files share
 * their modules, so the exporter is loaded anew for this one, and nobody else gets to see it.
 */
vi.resetModules();
vi.doMock(import('../../../core/kinds/index.ts'), async (original) => {
  const { KINDS } = await original();
  const { PRETEND } = await import('../../support/terraform/pretend-kinds.ts');
  const all = [...KINDS, ...PRETEND];
  return { KINDS: all, kindOf: (id: string | undefined) => all.find((kind) => kind.id === id) };
});
vi.doMock(import('../../../core/kinds/exchanges.ts'), async (original) => {
  const exchanges = await original();
  const { PRETEND } = await import('../../support/terraform/pretend-kinds.ts');
  return {
    ...exchanges,
    exchangeOf: (kind) =>
      exchanges.exchangeOf(kind) ?? PRETEND.filter(({ id }) => id === kind?.id).map(({ terraform }) => ({ kind: kind?.id ?? '', terraform }))[0],
  };
});
const { exported } = await import('../../support/terraform/cases.ts');
vi.doUnmock('../../../core/kinds/index.ts');
vi.doUnmock('../../../core/kinds/exchanges.ts');
vi.resetModules();

const ALIBABA: Readonly<Record<string, Resource>> = {
  hangzhou: { kind: 'pretend.alibaba-region', region: 'cn-hangzhou' },
  singapore: { kind: 'pretend.alibaba-region', region: 'ap-southeast-1' },
  'vpc-a': { kind: 'pretend.alibaba-vpc', name: 'Main / 主', in: 'hangzhou', ipv6Cidr: '2408:4005:300::/56' },
  'vsw-a': { kind: 'pretend.alibaba-vswitch', name: 'https://x', in: 'vpc-a', zone: 'i', ipv6Cidr: '2408:4005:300:7::/64' },
  'vsw-b': { kind: 'pretend.alibaba-vswitch', in: 'vpc-a' },
  'vpc-b': { kind: 'pretend.alibaba-vpc', in: 'singapore' },
  'vsw-c': { kind: 'pretend.alibaba-vswitch', in: 'vpc-b', zone: 'a' },
  'vsw-d': { kind: 'pretend.alibaba-vswitch', in: 'vpc-b' },
  web: { kind: 'pretend.alibaba-host', name: 'web 1', in: 'vsw-a' },
  far: { kind: 'pretend.alibaba-host', name: '1', in: 'vsw-c' },
  peer: { kind: 'pretend.alibaba-peering', from: 'vpc-a', to: 'vpc-b' },
};
const TENCENT: Readonly<Record<string, Resource>> = {
  'vpc-t': { kind: 'pretend.tencent-vpc', ipv6Cidr: '2402:4e00:1000:4200::/56' },
  'sub-t': { kind: 'pretend.tencent-subnet', in: 'vpc-t', zone: 'ap-shanghai-4', ipv6Cidr: '2402:4e00:1000:4203::/64' },
  cvm: { kind: 'pretend.tencent-host', name: `${'x'.repeat(70)}`, in: 'sub-t' },
};
const AWS: Readonly<Record<string, Resource>> = {
  vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
  subnet: { kind: 'aws.subnet', in: 'vpc', zone: 'eu-west-1a', ipv4Cidr: '10.0.0.0/24' },
};
const designOf = (resources: Readonly<Record<string, Resource>>): Design => ({ ...emptyDesign('Clouds'), resources });
const textOf = (resources: Readonly<Record<string, Resource>>): string => Object.values(exported(designOf(resources)).files).join('\n');

describe('each cloud of a design', () => {
  it.each([
    ['aws', AWS],
    ['alicloud', ALIBABA],
    ['tencentcloud', TENCENT],
  ])('requires %s and nothing else', (name, resources) => {
    const { files } = exported(designOf(resources));
    expect([...(files['versions.tf'] ?? '').matchAll(/^ {4}(\w+) = \{/gm)].map((match) => match[1])).toEqual([name]);
  });

  it('is there with what all of them write, valid by the schemas', async () => {
    const { files } = exported(designOf({ ...TENCENT, ...ALIBABA, ...AWS }));
    const configuration = await readConfiguration(files);
    expect([...configuration.required.keys()].sort()).toEqual(['alicloud', 'aws', 'tencentcloud']);
    expect(schemaProblems(configuration)).toEqual([]);
    expect(meaningProblems(configuration)).toEqual([]);
  });

  it('has the region of its zones where no region is drawn', () => {
    const providers = exported(designOf({ ...TENCENT, ...AWS })).files['providers.tf'];
    expect(providers).toBe('provider "aws" {\n  region = "eu-west-1"\n}\n\nprovider "tencentcloud" {\n  region = "ap-shanghai"\n}\n');
  });

  it('has its own first region where nothing says one', () => {
    const providers = exported(designOf({ a: { kind: 'pretend.alibaba-vpc' }, t: { kind: 'pretend.tencent-vpc' }, v: { kind: 'aws.vpc' } })).files;
    expect([...(providers['providers.tf'] ?? '').matchAll(/region = "(.*)"/g)].map((match) => match[1])).toEqual([
      'us-east-1',
      'cn-hangzhou',
      'ap-guangzhou',
    ]);
  });

  it('takes no region of another cloud', () => {
    expect(textOf({ region: { kind: 'aws.region', region: 'eu-west-1' }, a: { kind: 'pretend.alibaba-vpc', in: 'region' } })).toContain(
      'provider "alicloud" {\n  region = "cn-hangzhou"\n}',
    );
  });
});

describe('what stands in several regions of a cloud', () => {
  const text = textOf(ALIBABA);
  it.each([
    ['a provider each', 'provider "alicloud" {\n  region = "ap-southeast-1"\n}'.replace('region', 'alias  = "ap_southeast_1"\n  region')],
    ['its alias on a resource', 'resource "alicloud_vpc" "vpc_b" {\n  provider   = alicloud.ap_southeast_1\n'],
    [
      'its alias on a data source of one resource',
      'data "alicloud_vpc_ipv6_addresses" "alibaba_host_1" {\n  provider               = alicloud.ap_southeast_1\n',
    ],
    ['a shared data source each', 'data "alicloud_zones" "available_ap_southeast_1" {\n  provider                    = alicloud.ap_southeast_1\n'],
    ['the data source of the own region', 'zone_id      = data.alicloud_zones.available_ap_southeast_1.zones[0].id'],
    ['none for the first one', 'resource "alicloud_vpc" "main" {\n  vpc_name   = "Main / 主"\n'],
    [
      'the far end of a peering in its own',
      'resource "alicloud_vpc_peer_connection_accepter" "peer_accepter" {\n  provider    = alicloud.ap_southeast_1\n',
    ],
    ['the code as a value', 'accepting_region_id = "ap-southeast-1"'],
  ])('%s', (_name, part) => {
    expect(text).toContain(part);
  });
});

describe('helpers', () => {
  const alibaba = textOf(ALIBABA);
  const tencent = textOf(TENCENT);
  it.each([
    ['a zone from its letter', alibaba, 'zone_id              = "cn-hangzhou-i"'],
    ['a zone from its letter, where the region ends with a number', alibaba, 'zone_id      = "ap-southeast-1a"'],
    ['the number of a /64', alibaba, 'ipv6_cidr_block_mask = 7'],
    ['a name that the cloud does not take', alibaba, 'vswitch_name         = "https_x"'],
    ['a name with other characters', alibaba, 'instance_name      = "web_1"'],
    ['a name that begins with a digit', alibaba, 'instance_name      = "alibaba_host_1"'],
    ['a data source of the resource itself', alibaba, 'instance_id     = data.alicloud_vpc_ipv6_addresses.web_1.addresses[0].id'],
    ['a shared data source in the first file that asks', alibaba, 'image_id           = data.alicloud_images.linux_for_ecs_g7_large.images[0].id'],
    ['a block that only the cloud will know', tencent, 'ipv6_cidr_block = cidrsubnet(tencentcloud_vpc_ipv6_cidr_block.vpc_t.ipv6_cidr_block, 8, 3)'],
    ['such a block in a text', tencent, 'format("DROP#%s#ALL#ALL", tencentcloud_vpc_ipv6_cidr_block.vpc_t.ipv6_cidr_block)'],
    ['a name that is too long', tencent, `instance_name = "${'x'.repeat(60)}"`],
    ['a variable that all share', tencent, 'destination_uin         = var.tencent_account_id'],
    ['a secret without a default', tencent, '  type        = string\n  sensitive   = true\n}'],
  ])('%s', (_name, text, part) => {
    expect(text).toContain(part);
  });

  it('declares a shared variable once', () => {
    const two = textOf({ ...TENCENT, other: { kind: 'pretend.tencent-host', in: 'sub-t' } });
    expect(two.match(/variable "tencent_account_id"/g)).toHaveLength(1);
  });
});

describe.skipIf(!hasTerraform())('real terraform (skipped where `terraform` is not on the PATH)', () => {
  let terraform: Terraform;
  beforeAll(async () => {
    terraform = await startTerraform();
  });
  afterAll(() => terraform?.close());

  it('takes a design of three clouds and several regions', async () => {
    const { files } = exported(designOf({ ...TENCENT, ...ALIBABA, ...AWS }));
    expect(await terraform.format(files)).toEqual({ code: 0, output: '' });
    expect((await terraform.validate(files)).output).toContain('The configuration is valid.');
  });
});
