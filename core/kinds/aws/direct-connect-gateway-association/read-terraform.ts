import { type Answers, type Describe, type Item, text, texts } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { homeOf } from '../configured/regions.ts';

const gatewayOf = (item: Item): string | undefined => text(item, 'associated_gateway_id') ?? text(item, 'vpn_gateway_id');

/** What the other account proposed: it names the gateway then. */
const proposals = (answers: Answers, item: Item): readonly Item[] =>
  answers.where('aws_dx_gateway_association_proposal', '$id', text(item, 'proposal_id'));

export const readTerraform: Describe = {
  read: each('aws_dx_gateway_association', (item, answers) => ({
    ...named(item),
    in: homeOf(answers, item),
    directConnectGateway: text(item, 'dx_gateway_id'),
    gateway: gatewayOf(item) ?? proposals(answers, item).flatMap((one) => gatewayOf(one) ?? [])[0],
    allowedPrefixes: [item, ...proposals(answers, item)].map((one) => texts(one, 'allowed_prefixes')).find((all) => all.length > 0),
  })),
};
