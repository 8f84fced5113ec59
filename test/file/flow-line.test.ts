import { describe, expect, it } from 'vitest';
import { readFlowLine } from '../../core/file/read-flow-line.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';

const design: Design = {
  ...emptyDesign('x'),
  resources: { vpc: { kind: 'aws.vpc' }, a: { kind: 'aws.subnet', in: 'vpc' }, web: { kind: 'aws.instance', in: 'a' } },
};
const flow = '"from": "web", "to": "internet", "protocol": "tcp", "port": 443';

describe('a line of flows', () => {
  it.each([
    [`{ ${flow} }`, { flow: { from: 'web', to: 'internet', protocol: 'tcp', port: 443 }, family: 'both' }],
    [`{ "id": 7, ${flow}, "family": "ipv6", "expect": "blocked" }`, { id: 7, family: 'ipv6', expect: 'blocked' }],
    [`{ ${flow}, "domain": "www.example.com", "path": "/api" }`, { flow: { domain: 'www.example.com', path: '/api' } }],
    ['{ "id": "p", "from": "web", "to": "10.0.0.9", "protocol": "icmp", "icmpType": 8, "icmpCode": 0 }', { flow: { icmpType: 8, icmpCode: 0 } }],
  ])('%s', (text, wanted) => {
    expect(readFlowLine(design, text, 'f.jsonl', 3)).toMatchObject({ line: wanted });
  });

  it.each([
    ['{ "id": "q", "from": "wep", "to": "internet", "protocol": "tcp", "port": 443 }', ['3:22 FLOW_END_UNKNOWN_NEAR from']],
    [`{ ${flow}, "family": "ipv5", "expect": "blokced" }`, ['3:78 VALUE_NOT_A_CHOICE_NEAR family', '3:96 VALUE_NOT_A_CHOICE_NEAR expect']],
    [`{ ${flow}, "family": 4, "id": {} }`, ['3:78 WRONG_TYPE family', '3:87 WRONG_TYPE id']],
    [`{ ${flow}, "flavour": 1 }`, ['3:68 UNKNOWN_KEY']],
    [`{ ${flow}, "domain": "a b" }`, ['3:78 FLOW_DOMAIN domain']],
    [`{ ${flow}, "path": "api" }`, ['3:76 FLOW_PATH path']],
    ['{ "from": "web", "to": "internet", "protocol": "icmp", "path": "/" }', ['3:64 FLOW_REQUEST path']],
    ['{ "from": "web" ', ['3:17 JSON_TRUNCATED']],
    ['[]', ['3:1 WRONG_TYPE']],
    ['{}', ['3:1 MISSING_KEY', '3:1 MISSING_KEY', '3:1 MISSING_KEY']],
  ])('%s is wrong', (text, wanted) => {
    const result = readFlowLine(design, text, 'f.jsonl', 3);
    const errors = 'errors' in result ? result.errors : [];
    expect(errors.map((e) => `${e.line}:${e.column} ${e.code}${e.path && ` ${e.path}`}`)).toEqual(wanted);
  });

  it('a wrong line can be told apart by its id', () => {
    expect(readFlowLine(design, '{ "id": "q", "from": "nobody-here" }', 'f', 1)).toMatchObject({ id: 'q' });
  });
});
