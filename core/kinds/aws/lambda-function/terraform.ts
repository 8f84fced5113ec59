import type { ResourceId } from '../../../model/design.ts';
import type { NestedBlock, TerraformBlock, TerraformMapping, TerraformSource, Written } from '../../terraform.ts';
import { idOf, idsOf, incomplete } from '../terraform.ts';
import { fields } from './fields.ts';

/** What a runtime calls when nobody says otherwise; the package decides, so it is only the default of a variable. */
const handlerOf = (runtime: string): string => (runtime.startsWith('python') ? 'lambda_function.lambda_handler' : 'index.handler');

/** Where the function stands: the subnet in which it is drawn first, then the further ones. A function in no subnet is in no VPC. */
function vpcConfig({ view }: TerraformSource, id: ResourceId): readonly NestedBlock[] {
  const own = view.enclosing(id, 'segment');
  if (own === undefined) return [];
  const v = view.values(id, fields);
  const network = view.enclosing(own, 'network');
  // Terraform wants a group; without one AWS would take the VPC's default one, so that is named.
  const fallback = network === undefined ? [] : [{ reference: network, attribute: 'default_security_group_id' }];
  return [
    {
      name: 'vpc_config',
      arguments: {
        subnet_ids: [...new Set([own, ...v.moreSubnets])].map(idOf),
        security_group_ids: idsOf(v.securityGroups) ?? fallback,
        ipv6_allowed_for_dual_stack: v.ipv6AllowedForDualStack || undefined,
      },
    },
  ];
}

/** The role that every function needs, with no more than it takes to write logs and, in a VPC, to have network interfaces. */
function role(id: ResourceId, inVpc: boolean): readonly TerraformBlock[] {
  const policy = inVpc ? 'AWSLambdaVPCAccessExecutionRole' : 'AWSLambdaBasicExecutionRole';
  const statement = { object: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { object: { Service: 'lambda.amazonaws.com' } } } };
  return [
    {
      type: 'aws_iam_role',
      part: 'role',
      suffix: [],
      global: true,
      arguments: {
        name_prefix: { ownName: { allowed: /^[\w+=,.@-]{1,36}$/, limit: 36, end: '-' } },
        assume_role_policy: { call: 'jsonencode', arguments: [{ object: { Version: '2012-10-17', Statement: [statement] } }] },
      },
    },
    {
      type: 'aws_iam_role_policy_attachment',
      part: 'policy',
      suffix: [],
      global: true,
      arguments: {
        role: { reference: id, part: 'role', attribute: 'name' },
        policy_arn: `arn:aws:iam::aws:policy/service-role/${policy}`,
      },
    },
  ];
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const { runtime, securityGroups } = tf.view.values(id, fields);
  // The default group of a VPC that another account shares is nobody else's.
  const network = tf.view.enclosing(id, 'network');
  const owner = network === undefined ? undefined : tf.view.as('network', network)?.owner?.(tf.view, network);
  if (owner !== undefined && securityGroups.length === 0) return incomplete(id, 'securityGroups');
  const blocks = vpcConfig(tf, id);
  const what = { what: { resource: id } };
  return {
    blocks: [
      {
        type: 'aws_lambda_function',
        arguments: {
          function_name: { ownName: { allowed: /^[A-Za-z0-9_-]{1,64}$/, limit: 64 } },
          role: { reference: id, part: 'role', attribute: 'arn' },
          runtime,
          handler: { variable: 'handler' },
          filename: { variable: 'package' },
          source_code_hash: { call: 'filebase64sha256', arguments: [{ variable: 'package' }] },
        },
        blocks,
        // The function can have network interfaces only while the role allows it, when it is made and when it is removed.
        dependsOn: [{ reference: id, part: 'policy' }],
      },
      ...role(id, blocks.length > 0),
    ],
    variables: [
      { name: 'package', type: 'string', description: { code: 'TF_VAR_PACKAGE', values: what } },
      { name: 'handler', type: 'string', description: { code: 'TF_VAR_HANDLER', values: what }, default: handlerOf(runtime) },
    ],
  };
}

export const terraform: TerraformMapping = { file: 'compute', write };
