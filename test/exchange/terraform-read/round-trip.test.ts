import { parse } from '@cdktn/hcl2json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { question } from '../../../cli/question.ts';
import { importTerraform, type TerraformFiles } from '../../../core/exchange/terraform-read/index.ts';
import { KINDS } from '../../../core/kinds/index.ts';
import { type Design, type Flow, nameOf, type Resource, type ResourceId } from '../../../core/model/design.ts';
import { designOf, TEMPLATES } from '../../../core/templates/index.ts';
import { exported } from '../../support/terraform/cases.ts';
import { hasTerraform, startTerraform, type Terraform } from '../../support/terraform-validate/terraform.ts';

/** What Terraform does not build: it is drawn anew beside what comes back. */
const isOutside = ({ kind }: Resource): boolean => kind.startsWith('outside.');

const outcomesOf = (design: Design, flow: Flow) =>
  Object.fromEntries(
    question(design)
      .trace(flow)
      .families.map(({ family, outcome }) => [family, outcome]),
  );

/** The outcomes of all scenarios of a design, asked of it and of what was read from its Terraform. */
function compared(design: Design, files: TerraformFiles) {
  const { design: read, report } = importTerraform(design.name, files);
  const outside = Object.entries(design.resources).filter(([, resource]) => isOutside(resource));
  const now = new Map<ResourceId, ResourceId>();
  const given: Record<ResourceId, Resource> = {};
  for (const [id, resource] of Object.entries(design.resources)) {
    const found = Object.entries(read.resources).find(([other, one]) => one.kind === resource.kind && nameOf(other, one) === nameOf(id, resource));
    if (!found) continue;
    now.set(id, found[0]);
    // A public address is the cloud's to give: the scenarios may write it.
    if (typeof resource.publicIpv4 === 'string') given[found[0]] = { ...found[1], publicIpv4: resource.publicIpv4 };
  }
  const again: Design = { ...read, resources: { ...read.resources, ...given, ...Object.fromEntries(outside) } };
  const there = (end: string): string => end.replace(/^[^@/:]+/, (id) => now.get(id) ?? id);
  if (process.env.SHOW) console.log(JSON.stringify({ report, resources: read.resources }, null, 1));
  return {
    before: design.scenarios.map(({ name, flow }) => [name, outcomesOf(design, flow)]),
    after: design.scenarios.map(({ name, flow }) => [name, outcomesOf(again, { ...flow, from: there(flow.from), to: there(flow.to) })]),
    problems: report.problems,
  };
}

/** Kinds that become Terraform and are not read from it yet: a template with one of them waits. */
const NOT_READ: readonly string[] = [
  'alibaba.alb',
  'alibaba.cen',
  'alibaba.clb',
  'alibaba.nlb',
  'alibaba.vpn-connection',
  'aws.direct-connect',
  'aws.service',
  'aws.vpc-endpoint',
  'aws.vpc-endpoint-service',
  'aws.vpc-peering-connection',
  'aws.vpn-connection',
  'tencent.ccn',
  'tencent.clb',
  'tencent.cvm',
  'tencent.direct-connect',
  'tencent.direct-connect-gateway',
  'tencent.eip',
  'tencent.nat-gateway',
  'tencent.network-acl',
  'tencent.network-interface',
  'tencent.peering',
  'tencent.region',
  'tencent.route-table',
  'tencent.security-group',
  'tencent.subnet',
  'tencent.vpc',
  'tencent.vpn-connection',
  'tencent.vpn-gateway',
  'tencent.zone',
];

const templates = TEMPLATES.map((template) => [template.id, designOf(template)] as const);
const isRead = ([, design]: (typeof templates)[number]): boolean => !Object.values(design.resources).some(({ kind }) => NOT_READ.includes(kind));

it('every kind that Terraform builds is read from it, but for those that are listed here', () => {
  const waiting = KINDS.filter(({ id, readTerraform }) => !id.startsWith('outside.') && !readTerraform).map(({ id }) => id);
  expect(waiting.sort()).toEqual([...NOT_READ].sort());
});

describe('exported, and its configuration read in again, a template answers the same', () => {
  it.each(templates.filter(isRead))('%s', async (_, design) => {
    const files = Object.entries(exported(design).files);
    const configuration = await Promise.all(files.map(async ([path, text]) => ({ path, body: (await parse(path, text)) as object })));
    const { before, after } = compared(design, { shown: [], configuration });
    expect(after).toEqual(before);
  });
});

/** Terraform takes seconds for each: two that hold most of what is peculiar to plans and states. */
const PLANNED: readonly string[] = ['aws-load-balancer', 'three-clouds'];

describe.skipIf(!hasTerraform())('planned and applied by the real terraform (skipped where it is not on the PATH)', () => {
  let terraform: Terraform;
  beforeAll(async () => {
    terraform = await startTerraform();
  });
  afterAll(() => terraform?.close());

  it.each(templates.filter(isRead).filter(([id]) => PLANNED.includes(id)))(
    '%s answers the same from its plan and from its state',
    async (_, design) => {
      const { plan, state } = await terraform.show(exported(design).files);
      for (const root of [plan, state]) {
        const { before, after } = compared(design, { shown: [{ path: 'plan.json', root }], configuration: [] });
        expect(after).toEqual(before);
      }
    },
  );
});
