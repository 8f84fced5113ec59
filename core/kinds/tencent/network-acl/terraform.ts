import type { ResourceId } from '../../../model/design.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Expression, TerraformMapping, TerraformNote, TerraformSource, Written } from '../../terraform.ts';
import { aclRule, cidrExpression, drawnName, homeless, idOf, leftOut, portsOf, protocolOf, rulePorts } from '../terraform.ts';
import { fields } from './fields.ts';

interface Rules {
  readonly rules: readonly Expression[];
  readonly notes: readonly TerraformNote[];
}

/** One text a rule, in the order in which they are tried (T6.2). */
function rulesOf(tf: TerraformSource, id: ResourceId, direction: 'inbound' | 'outbound'): Rules {
  const notes: TerraformNote[] = [];
  const rules = tf.view.values(id, fields)[direction].flatMap((row, index): readonly Expression[] => {
    const what = rulePorts(row.protocol, row.ports);
    const protocol = what && protocolOf(what);
    const prefix = readPrefix(row.cidr);
    // A text can name fewer protocols than the console.
    if (!what || protocol === undefined || protocol === 'GRE' || !prefix) {
      notes.push(leftOut(id, direction, index));
      return [];
    }
    return [aclRule(row.action === 'drop' ? 'DROP' : 'ACCEPT', cidrExpression(tf, id, prefix), portsOf(what), protocol)];
  });
  return { rules, notes };
}

function write(tf: TerraformSource, id: ResourceId): Written {
  const network = tf.view.enclosing(id, 'network');
  if (network === undefined) return homeless(id);
  const [ingress, egress] = [rulesOf(tf, id, 'inbound'), rulesOf(tf, id, 'outbound')];
  const list = ({ rules }: Rules) => (rules.length > 0 ? rules : undefined);
  return {
    blocks: [{ type: 'tencentcloud_vpc_acl', arguments: { name: drawnName, vpc_id: idOf(network), ingress: list(ingress), egress: list(egress) } }],
    notes: [...ingress.notes, ...egress.notes],
  };
}

export const terraform: TerraformMapping = { file: 'security', write };
