import { type Describe, text, texts } from '../../describe.ts';
import { each, named } from '../../derived/read-terraform.ts';
import { regionOf } from '../configured/regions.ts';

export const readTerraform: Describe = {
  read: each('aws_dx_gateway_association', (item, answers) => ({
    ...named(item),
    in: regionOf(answers, item),
    directConnectGateway: text(item, 'dx_gateway_id'),
    gateway: text(item, 'associated_gateway_id') ?? text(item, 'vpn_gateway_id'),
    allowedPrefixes: texts(item, 'allowed_prefixes'),
  })),
};
