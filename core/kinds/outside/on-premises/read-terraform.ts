import { LINES as AWS_LINES, siteId } from '../../aws/configured/sites.ts';
import { type Answers, type Describe, type Described, type Item, items, text, texts } from '../../describe.ts';
import { idOf, named, naming } from '../../derived/read-terraform.ts';

/** How each cloud writes the other end of a VPN, and what lies behind it. */
interface Site {
  readonly gateway: string;
  /** Its id, where the gateway itself is drawn too. */
  readonly id?: (gateway: string) => string;
  readonly name?: string;
  readonly connection: string;
  readonly behind: (answers: Answers, connection: Item) => readonly string[];
}
const SITES: readonly Site[] = [
  {
    gateway: 'aws_customer_gateway',
    id: siteId,
    connection: 'aws_vpn_connection',
    behind: (answers, connection) =>
      naming(answers, 'aws_vpn_connection_route', 'vpn_connection_id', idOf(connection)).flatMap((one) => text(one, 'destination_cidr_block') ?? []),
  },
  {
    gateway: 'alicloud_vpn_customer_gateway',
    name: 'customer_gateway_name',
    connection: 'alicloud_vpn_connection',
    behind: (_answers, connection) => texts(connection, 'remote_subnet').filter((one) => one !== '0.0.0.0/0'),
  },
  {
    gateway: 'tencentcloud_vpn_customer_gateway',
    name: 'name',
    connection: 'tencentcloud_vpn_connection',
    behind: (_answers, connection) => items(connection, 'security_group_policy').flatMap((one) => texts(one, 'remote_cidr_block')),
  },
];
/** Lines of a provider: what lies at their other end stands nowhere in a configuration. */
const LINES: readonly string[] = [...AWS_LINES.map(({ type }) => type), 'tencentcloud_dcx'];

/** What is behind a customer gateway, as far as static routes tell. */
function sites(answers: Answers): readonly Described[] {
  return SITES.flatMap(({ gateway, id = (own) => own, name, connection, behind }) =>
    answers.all(gateway).map((of): Described => {
      const blocks = naming(answers, connection, 'customer_gateway_id', idOf(of)).flatMap((one) => behind(answers, one));
      return {
        id: id(idOf(of)),
        values: { ...named(of, name), ipv4Cidrs: [...new Set(blocks)] },
        of,
        notes: blocks.length > 0 ? [] : [{ code: 'NOTHING_BEHIND', values: { key: gateway } }],
      };
    }),
  );
}

const lines = (answers: Answers): readonly Described[] =>
  LINES.flatMap((type) =>
    answers.all(type).map((of): Described => ({ id: siteId(idOf(of)), values: {}, of, notes: [{ code: 'NOTHING_BEHIND', values: { key: type } }] })),
  );

export const readTerraform: Describe = { read: (answers) => [...sites(answers), ...lines(answers)] };
