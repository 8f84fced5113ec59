const numbered = (area: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `AWS-${area}-${String(n + 1).padStart(3, '0')}`);

/** The AWS constraints of the fact base (section 6.1), by id. */
export const REQUIRED: readonly string[] = [
  ...numbered('VPC', 11),
  ...numbered('SUB', 7),
  ...numbered('IGW', 5),
  ...numbered('EIGW', 4),
  ...numbered('RT', 15),
  ...numbered('NAT', 10),
  ...numbered('ENI', 2),
  ...numbered('SG', 6),
  ...numbered('NACL', 5),
  ...numbered('PCX', 5),
  ...numbered('TGW', 4),
  ...numbered('VGW', 1),
  ...numbered('EP', 4),
  ...numbered('LAM', 9),
  ...numbered('ELB', 13),
];

const PEERING = 'there is no VPC peering yet';
const TRANSIT = 'there is no transit gateway yet';
const ENDPOINT = 'there are no VPC endpoints yet';
const BALANCER = 'there are no load balancers yet';

/** Constraints that cannot be broken in a design, or that are about kinds which do not exist yet. */
export const NOT_YET: ReadonlyMap<string, string> = new Map([
  ['AWS-IGW-002', 'a gateway stands on the border of one VPC, so it cannot be on two'],
  ['AWS-RT-001', 'a subnet names one route table, so it cannot name two'],
  ['AWS-RT-009', 'there are no prefix lists yet'],
  ['AWS-SG-002', PEERING],
  ['AWS-SG-003', TRANSIT],
  ['AWS-NACL-005', 'the column of a rule takes only a block: anything else is refused while it is typed and when a file is read'],
  ...numbered('PCX', 5).map((id) => [id, PEERING] as const),
  ...numbered('TGW', 4).map((id) => [id, TRANSIT] as const),
  ...numbered('EP', 4).map((id) => [id, ENDPOINT] as const),
  ...numbered('ELB', 13).map((id) => [id, BALANCER] as const),
]);
