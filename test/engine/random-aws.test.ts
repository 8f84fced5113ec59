import { describe, expect, it } from 'vitest';
import { type Traced, trace } from '../../core/engine/trace/flow.ts';
import { createView } from '../../core/engine/view.ts';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import type { Design } from '../../core/model/design.ts';
import { describedOf } from '../support/random-aws/describe.ts';
import { type DescribedFlow, flowOf } from '../support/random-aws/flows.ts';
import { filesOf, readSamples, type Sample } from '../support/random-aws/read.ts';
import disputedFlows from '../fixtures/random-aws/disputed.json';
import { renumbered, renumberedFlow } from '../support/random-aws/renumber.ts';

/** Flows about which the analyser is sure; those of them that meet nothing that treats the families differently. */
const FLOWS = { ipv4: 3518, ipv6: 1847 };

/** Flows about whose outcome the two differ, and why. */
const UNHEALTHY =
  'a target that does not admit the load balancer fails its health check too, and gets nothing while another is healthy (A17.5, A17.6); the analyser holds all for healthy';
const OTHER_OUTCOME: Readonly<Record<string, string>> = {
  'd020 f023': UNHEALTHY,
  'd020 f030': UNHEALTHY,
  'd020 f047': UNHEALTHY,
  'd020 f072': UNHEALTHY,
  'd020 f108': UNHEALTHY,
  'd022 f002': UNHEALTHY,
  'd022 f062': UNHEALTHY,
  'd022 f069': UNHEALTHY,
  'd022 f095': UNHEALTHY,
  'd022 f101': UNHEALTHY,
  'd026 f041': UNHEALTHY,
  'd026 f097': UNHEALTHY,
  'd061 f055': UNHEALTHY,
  'd061 f075': UNHEALTHY,
  'd061 f096': UNHEALTHY,
};

/** Flows of which the analyser says itself that AWS may do otherwise, and about which the two differ: by why, with the rule that decides. */
const DISPUTED = disputedFlows as readonly { readonly why: string; readonly rule: string; readonly flows: readonly string[] }[];
const ALL_DISPUTED = 199;

/** Flows that both stop in the same half, at another place, and why. */
const OTHER_PLACE: Readonly<Record<string, string>> = {
  'd003 f043': 'the reply meets a NAT gateway that the request did not pass: it stops there (A9.4), the analyser lets it on with another source',
  'd003 f060': 'as d003 f043; the analyser stops it at a blackhole behind',
  'd045 f105': 'as d003 f043',
};

/** What the analyser calls a reason, and the codes that say the same. It tells one blocker, Netdraft tells all of them. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'sg-in': ['SG_INGRESS'],
  'sg-out': ['SG_EGRESS'],
  'nacl-in': ['NACL_INGRESS'],
  'nacl-out': ['NACL_EGRESS'],
  'no-route-subnet': ['NO_ROUTE', 'NAT_NO_IGW_ROUTE'],
  'blackhole-subnet': ['BLACKHOLE', 'IGW_NOT_ATTACHED', 'PEERING_NOT_ACTIVE', 'TGW_NO_ATTACHMENT_IN_AZ'],
  'no-route-tgw': ['TGW_NO_ROUTE'],
  'blackhole-tgw': ['TGW_BLACKHOLE'],
  'no-subnet-there': ['NO_SEGMENT_THERE'],
  'no-listener': ['NO_LISTENER'],
  'nobody-there': ['NOBODY_THERE', 'NOT_RUNNING', 'EIP_NOT_ASSOCIATED'],
  'igw-no-public-address': ['IGW_NO_PUBLIC_V4'],
  'not-on-the-internet': ['NOT_ON_INTERNET'],
  'nat-unsolicited': ['NAT_INBOUND', 'NAT_NO_SESSION'],
};
/** Where nobody takes a packet, the analyser names whoever asked last. */
const PLACE_OF_NOBODY = ['nobody-there', 'not-on-the-internet'];
/** IPv6 passes an Internet gateway without a public address, and no NAT gateway: only what meets neither is the same in both families. */
const WITHIN_NETWORKS = [
  'aws.vpc',
  'aws.subnet',
  'aws.instance',
  'aws.network-interface',
  'aws.vpc-peering-connection',
  'aws.transit-gateway',
  'aws.transit-gateway-vpc-attachment',
];

/** Milliseconds. 63 designs written and read take half a second on a machine that does nothing else. */
const SLOW_MACHINE = 30_000;

interface Asked {
  readonly id: string;
  readonly sample: Sample;
  readonly flow: DescribedFlow;
  readonly design: Design;
  readonly answer: Traced;
}

const samples = readSamples();

const all = samples.flatMap((sample): readonly Asked[] => {
  const { design } = importDescribe(sample.name, filesOf(sample.lists));
  const view = createView(design);
  return sample.flows.map((flow) => ({ id: `${sample.name} ${flow.id}`, sample, flow, design, answer: trace(view, design, flowOf(flow)) }));
});

/** What the analyser is sure of, and what it says may be otherwise in AWS. */
const asked = all.filter((a) => a.flow.disputed === undefined);
const disputed = all.filter((a) => a.flow.disputed !== undefined);

const blockersOf = (answer: Traced) => answer.families.flatMap((f) => f.trails.flatMap((t) => t.blockers));
const outcomesOf = (answer: Traced) => answer.families.map((f) => f.outcome);
/** `mixed`: targets of a load balancer that disagree, in whichever way. */
const agrees = ({ flow, answer }: Asked): boolean =>
  flow.outcome === 'mixed'
    ? answer.families.some((f) => f.outcome === 'intermittent' || new Set(f.trails.map((t) => t.outcome)).size > 1)
    : outcomesOf(answer).join() === flow.outcome;

/** True when a blocker stands where the analyser's stands. ACLs in front of a NAT gateway are those of its subnet. */
function samePlace({ design, flow, answer }: Asked): boolean {
  const found = blockersOf(answer);
  if (!flow.stop) return found.length === 0;
  const [node, reason, half] = flow.stop;
  const nat = reason.startsWith('nacl') && design.resources[node]?.kind === 'aws.nat-gateway';
  const resource = nat ? design.resources[node]?.in : node;
  const codes = CODES[reason] ?? [];
  // An interface that is drawn on its own is a place of its own; the analyser names its instance.
  // It calls a node of a load balancer by its domain name: `us-east-1a-NAME-NUMBER.elb...`.
  const at = (id: string) =>
    id === resource || design.resources[id]?.attachedTo === resource || node.includes(id.replace(/^net\./, '').replaceAll('.', '-'));
  return found.some((b) => b.half === half && codes.includes(b.code) && (PLACE_OF_NOBODY.includes(reason) || at(b.resource)));
}

const staysWithin = ({ design, flow, answer }: Asked): boolean =>
  !flow.from.startsWith('internet:') &&
  answer.families.every((f) =>
    f.trails.every((t) => t.marks.every((m) => m.beyond || WITHIN_NETWORKS.includes(design.resources[m.resource]?.kind ?? ''))),
  );

describe('random AWS networks, against an independent analyser', () => {
  it('asks enough', () => {
    expect(asked.length).toBe(FLOWS.ipv4);
  });

  it('agrees about what works and in which half the rest is stopped', () => {
    const differing = asked.filter((a) => !agrees(a));
    expect(differing.map((a) => a.id)).toEqual(Object.keys(OTHER_OUTCOME));
  });

  it('says of disputed flows what the rules of AWS say', () => {
    expect(disputed.length).toBe(ALL_DISPUTED);
    const differing = disputed.filter((a) => !agrees(a)).map((a) => `${a.id}: ${a.flow.disputed}`);
    expect(differing.sort()).toEqual(DISPUTED.flatMap(({ why, flows }) => flows.map((flow) => `${flow}: ${why}`)).sort());
  });

  it('agrees about where and why', () => {
    expect(asked.filter((a) => agrees(a) && !samePlace(a)).map((a) => a.id)).toEqual(Object.keys(OTHER_PLACE));
  });

  it(
    'imports designs that can be saved and opened',
    () => {
      for (const { name, lists } of samples) {
        const { design } = importDescribe(name, filesOf(lists));
        expect(readDesign(writeDesign(design), name)).toEqual({ design });
      }
    },
    SLOW_MACHINE,
  );
});

describe('the same networks with IPv6 addresses', () => {
  const within = asked.filter(staysWithin);
  const again = samples.flatMap((sample) => {
    const described = describedOf(sample.lists);
    const { design } = importDescribe(sample.name, filesOf({ ...sample.lists, ...renumbered(described) } as unknown as Sample['lists']));
    const view = createView(design);
    return within.filter((a) => a.sample === sample).map((a) => ({ ...a, ipv6: trace(view, design, flowOf(renumberedFlow(described, a.flow))) }));
  });

  it('asks enough', () => {
    expect(again.length).toBe(FLOWS.ipv6);
  });

  it('gives the same answers where no gateway is on the way', () => {
    const stop = (answer: Traced) =>
      blockersOf(answer)
        .slice(0, 1)
        .map((b) => `${b.half} ${b.code} ${b.resource}`);
    const differing = again.filter((a) => outcomesOf(a.ipv6).join() !== a.flow.outcome || stop(a.ipv6).join() !== stop(a.answer).join());
    expect(differing.map((a) => a.id)).toEqual([]);
    expect(new Set(again.flatMap((a) => a.ipv6.families.map((f) => f.family)))).toEqual(new Set(['ipv6']));
  });
});
