import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import { type Design, emptyDesign, type Resource } from '../../core/model/design.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';

const read = (text: string): Design => {
  const result = readDesign(text, 'x.netdraft');
  if ('errors' in result) throw new Error(JSON.stringify(result.errors, null, 1));
  return result.design;
};

/** The example that people copy. */
const HAND_WRITTEN = `{
  "format": "netdraft/1",
  "name": "Two tiers",
  "resources": {
    "vpc":    { "kind": "aws.vpc", "ipv4Cidr": "10.0.0.0/16" },
    "pub":    { "kind": "aws.subnet", "in": "vpc", "zone": "us-east-1a", "ipv4Cidr": "10.0.0.0/24" },
    "web":    { "kind": "aws.instance", "in": "pub" }
  },
  "scenarios": []
}
`;

describe('a design file', () => {
  it('is read as it was written by hand', () => {
    const design = read(HAND_WRITTEN);
    expect(Object.keys(design.resources)).toEqual(['vpc', 'pub', 'web']);
    expect(design.resources.pub).toEqual({ kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.0.0/24' });
    expect(design.layout).toEqual({});
  });

  it('survives writing and reading, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const text = writeDesign(design);
        expect(read(text)).toEqual(design);
        expect(writeDesign(read(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('has one changed line for one changed field', () => {
    const before = read(HAND_WRITTEN);
    const pub = before.resources.pub;
    if (!pub) throw new Error('no subnet');
    const after: Design = { ...before, resources: { ...before.resources, pub: { ...pub, ipv4Cidr: '10.0.9.0/24' } } };
    const [a, b] = [writeDesign(before).split('\n'), writeDesign(after).split('\n')];
    expect(a.length).toBe(b.length);
    expect(b.filter((line, i) => line !== a[i])).toEqual(['      "ipv4Cidr": "10.0.9.0/24"']);
  });

  it('looks like this', () => {
    const design = read(HAND_WRITTEN.replace('"scenarios": []', '"layout": { "vpc": { "y": 2, "x": 1, "width": 900, "height": 300 } }'));
    const rt: Resource = { kind: 'aws.route-table', in: 'vpc', routes: [{ target: 'igw', destination: '0.0.0.0/0' }, { destination: '::/0' }] };
    const igw = { kind: 'aws.internet-gateway', in: 'vpc' };
    const full: Design = {
      ...design,
      resources: { ...design.resources, rt, igw },
      scenarios: [{ name: 'Out', flow: { port: 443, protocol: 'tcp', to: 'internet', from: 'web' }, expect: { ipv6: 'blocked', ipv4: 'works' } }],
    };
    expect(writeDesign(full)).toMatchInlineSnapshot(`
      "{
        "format": "netdraft/1",
        "name": "Two tiers",
        "resources": {
          "vpc": {
            "kind": "aws.vpc",
            "ipv4Cidr": "10.0.0.0/16"
          },
          "pub": {
            "kind": "aws.subnet",
            "in": "vpc",
            "zone": "us-east-1a",
            "ipv4Cidr": "10.0.0.0/24"
          },
          "web": {
            "kind": "aws.instance",
            "in": "pub"
          },
          "rt": {
            "kind": "aws.route-table",
            "in": "vpc",
            "routes": [
              { "destination": "0.0.0.0/0", "target": "igw" },
              { "destination": "::/0" }
            ]
          },
          "igw": {
            "kind": "aws.internet-gateway",
            "in": "vpc"
          }
        },
        "layout": {
          "vpc": { "x": 1, "y": 2, "width": 900, "height": 300 }
        },
        "scenarios": [
          {
            "name": "Out",
            "flow": { "from": "web", "to": "internet", "protocol": "tcp", "port": 443 },
            "expect": { "ipv4": "works", "ipv6": "blocked" }
          }
        ]
      }
      "
    `);
  });

  it('is small when there is nothing in it', () => {
    expect(writeDesign(emptyDesign('New'))).toBe('{\n  "format": "netdraft/1",\n  "name": "New",\n  "resources": {},\n  "scenarios": []\n}\n');
  });
});
