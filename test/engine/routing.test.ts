import { describe, expect, it } from 'vitest';
import { ask, askFamily, over, type Resources, TWO_TIERS, verdict, way } from './support/ask.ts';

const routes = (...rows: (readonly [string, string | undefined])[]) => ({
  routes: rows.map(([destination, target]) => ({ destination, ...(target === undefined ? {} : { target }) })),
});

describe('a route table', () => {
  it('the longest prefix decides, whatever the order', () => {
    const split = over(TWO_TIERS, { 'rt-pub': routes(['0.0.0.0/0', 'igw'], ['203.0.113.0/24', 'nat']) });
    expect(way(askFamily(split, 'web > 203.0.113.9'))).toContain('nat');
    expect(way(askFamily(split, 'web > 8.8.8.8'))).not.toContain('nat');
  });

  it('a blackhole drops and does not fall through to a shorter prefix', () => {
    for (const target of [undefined, 'gone']) {
      const hole = over(TWO_TIERS, { 'rt-pub': routes(['0.0.0.0/0', 'igw'], ['203.0.113.0/24', target]) });
      expect(verdict(askFamily(hole, 'web > 203.0.113.9'))).toBe('request-blocked BLACKHOLE');
      expect(verdict(askFamily(hole, 'web > 8.8.8.8'))).toBe('works');
    }
  });

  it('a target on another VPC is a blackhole', () => {
    const other = over(TWO_TIERS, {
      'vpc-2': { kind: 'aws.vpc', ipv4Cidr: '10.2.0.0/16' },
      'net-2': { kind: 'aws.subnet', in: 'vpc-2', ipv4Cidr: '10.2.0.0/24' },
      box: { kind: 'aws.instance', in: 'net-2', sourceDestCheck: false, forwards: 'nat' },
      'rt-pub': routes(['0.0.0.0/0', 'box']),
    });
    expect(verdict(askFamily(other, 'web > 8.8.8.8'))).toBe('request-blocked BLACKHOLE');
  });

  it('a stopped instance as target is a blackhole', () => {
    const stopped = over(TWO_TIERS, {
      box: { kind: 'aws.instance', in: 'pub', running: false, sourceDestCheck: false, forwards: 'nat' },
      'rt-priv': routes(['0.0.0.0/0', 'box']),
    });
    expect(verdict(askFamily(stopped, 'api > 8.8.8.8'))).toBe('request-blocked TARGET_NOT_RUNNING');
  });

  it('without an association the main table is in force, drawn or not', () => {
    const main = over(TWO_TIERS, {
      pub: { routeTable: undefined },
      main: { kind: 'aws.route-table', in: 'vpc', main: true, ...routes(['0.0.0.0/0', 'igw']) },
    });
    expect(verdict(askFamily(main, 'web > 8.8.8.8'))).toBe('works');
    expect(verdict(askFamily(over(main, { main: undefined }), 'web > 8.8.8.8'))).toBe('request-blocked NO_ROUTE');
    expect(verdict(askFamily(over(main, { main: undefined }), 'web > api'))).toBe('works');
  });

  it('a route more specific than local leads through an appliance, which must forward', () => {
    const through = (box: object) =>
      over(TWO_TIERS, {
        mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24' },
        box: { kind: 'aws.instance', in: 'mid', securityGroups: ['open'], ...box },
        'rt-pub': routes(['10.0.1.0/24', 'box']),
        'rt-priv': routes(['10.0.0.0/24', 'box']),
      });
    const answer = askFamily(through({ sourceDestCheck: false, forwards: 'route' }), 'web > api');
    expect(verdict(answer)).toBe('works');
    expect([way(answer), way(answer, 'reply')]).toEqual([
      ['web', 'pub', 'box', 'mid', 'api'],
      ['api', 'priv', 'box', 'mid', 'web'],
    ]);
    expect(verdict(askFamily(through({ forwards: 'route' }), 'web > api'))).toBe('request-blocked SRC_DST_CHECK');
    expect(verdict(askFamily(through({ sourceDestCheck: false }), 'web > api'))).toBe('request-blocked NOT_FORWARDED');
  });

  it('names a loop and does not hang in it', () => {
    const loop = over(TWO_TIERS, {
      mid: { kind: 'aws.subnet', in: 'vpc', ipv4Cidr: '10.0.5.0/24', routeTable: 'rt-mid' },
      'rt-mid': { kind: 'aws.route-table', in: 'vpc', ...routes(['0.0.0.0/0', 'two']) },
      one: { kind: 'aws.instance', in: 'mid', securityGroups: ['open'], sourceDestCheck: false, forwards: 'route' },
      two: { kind: 'aws.instance', in: 'priv', securityGroups: ['open'], sourceDestCheck: false, forwards: 'route' },
      'rt-priv': routes(['0.0.0.0/0', 'one']),
    });
    expect(verdict(askFamily(loop, 'api > 8.8.8.8'))).toBe('request-blocked LOOP');
  });

  it('an edge table steers what enters through the gateway', () => {
    const steered: Resources = over(TWO_TIERS, {
      mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24', routeTable: 'rt-mid' },
      'rt-mid': { kind: 'aws.route-table', in: 'vpc', ...routes(['0.0.0.0/0', 'igw']) },
      box: { kind: 'aws.instance', in: 'mid', publicIpv4: 'yes', securityGroups: ['open'], sourceDestCheck: false, forwards: 'route' },
      edge: { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', ...routes(['10.0.0.0/24', 'box']) },
      'rt-pub': routes(['0.0.0.0/0', 'box']),
    });
    const answer = askFamily(steered, 'internet > web');
    expect(verdict(answer)).toBe('works');
    expect(way(answer)).toEqual(['internet', 'igw', 'box', 'mid', 'web']);
  });

  it('shows the entries that the selected one beat', () => {
    const step = askFamily(over(TWO_TIERS, { 'rt-pub': routes(['0.0.0.0/0', 'igw'], ['203.0.113.0/24', 'igw']) }), 'web > 203.0.113.9').paths[0]
      ?.request[1]?.steps[0];
    expect(step?.near).toEqual([
      {
        code: 'BEATEN_SHORTER',
        values: { prefix: '0.0.0.0/0', target: { resource: 'igw' } },
        place: { resource: 'rt-pub', field: 'routes', index: 0 },
      },
    ]);
  });

  it('an address that nobody has, inside and outside of every subnet', () => {
    expect(verdict(askFamily(TWO_TIERS, 'web > 10.0.1.99'))).toBe('request-blocked NOBODY_THERE');
    expect(verdict(askFamily(TWO_TIERS, 'web > 10.0.99.9'))).toBe('request-blocked NO_SEGMENT_THERE');
    expect(verdict(askFamily(TWO_TIERS, 'web > 192.168.0.1'))).toBe('request-blocked NOT_ON_INTERNET');
    expect(verdict(askFamily(TWO_TIERS, 'web > 10.0.0.2 udp/53'))).toBe('not-modelled VPC_RESOLVER');
    expect(verdict(askFamily(TWO_TIERS, 'api > 10.0.0.2 udp/53'))).toBe('not-modelled VPC_RESOLVER');
    expect(verdict(askFamily(TWO_TIERS, 'web > fd00:ec2::254 tcp/80', 'ipv6'))).toBe('not-modelled LINK_LOCAL');
    expect(verdict(askFamily(TWO_TIERS, 'web > 169.254.169.254 tcp/80'))).toBe('not-modelled LINK_LOCAL');
  });
});

describe('ends', () => {
  it.each([
    ['nobody', 'END_UNKNOWN'],
    ['vpc', 'END_NOT_A_HOST'],
    ['twin', 'END_AMBIGUOUS'],
    ['internet:10.0.0.1', 'END_NOT_PUBLIC'],
    ['internet:x', 'END_BAD_ADDRESS'],
    ['web@10.9.9.9', 'END_NO_SUCH_ADDRESS'],
    ['web/eth7', 'END_NO_SUCH_INTERFACE'],
  ])('%s is %s', (end, code) => {
    const twins = over(TWO_TIERS, { a: { kind: 'aws.instance', name: 'twin', in: 'pub' }, b: { kind: 'aws.instance', name: 'twin', in: 'pub' } });
    expect([ask(twins, `${end} > internet`).problem?.code, ask(twins, `api > ${end}`).problem?.code]).toEqual([code, code]);
  });
  it('an ambiguous name says which ids it could mean', () => {
    const twins = over(TWO_TIERS, { a: { kind: 'aws.instance', name: 'twin', in: 'pub' }, b: { kind: 'aws.instance', name: 'twin', in: 'pub' } });
    expect(ask(twins, 'twin > internet').problem?.values).toMatchObject({ ids: 'a, b' });
  });
  it.each([
    [{ from: 'web', to: 'api', protocol: 'tcp' }, 'FLOW_NEEDS_PORT'],
    [{ from: 'web', to: 'api', protocol: 'tpc', port: 1 }, 'FLOW_PROTOCOL'],
    [{ from: 'web', to: 'api', protocol: 'tcp', port: 70_000 }, 'FLOW_PORT'],
    [{ from: 'web@10.0.0.5', to: '2001:db8::1', protocol: 'tcp', port: 1 }, 'ENDS_OF_TWO_FAMILIES'],
    [{ from: 'nat', to: 'internet', protocol: 'tcp', port: 1 }, 'END_CANNOT_SEND'],
  ])('%o: %s', (flow, code) => {
    expect(ask(TWO_TIERS, flow).problem?.code).toBe(code);
  });

  it('one of several addresses and interfaces can be named', () => {
    const many = over(TWO_TIERS, {
      web: { secondaryPrivateIpv4s: ['10.0.0.77'] },
      eni: { kind: 'aws.network-interface', in: 'priv', attachedTo: 'web', securityGroups: ['open'] },
    });
    expect(askFamily(many, 'web@10.0.0.77 > api').source).toBe('10.0.0.77');
    expect(askFamily(many, 'web/eni > api').source).toBe('10.0.1.5');
    expect(askFamily(many, 'api > web/eni').destination).toBe('10.0.1.5');
    expect(askFamily(many, '10.0.0.77 > api').source).toBe('10.0.0.77');
  });

  it('a host is asked by the address that makes sense from there', () => {
    const at = (flow: string) => askFamily(TWO_TIERS, flow).destination;
    expect([at('api > web'), at('internet > web'), at('internet > nat')]).toEqual(['10.0.0.5', '198.51.100.1', '198.51.100.24']);
  });

  it('a literal address has one family, a name has both', () => {
    expect(ask(TWO_TIERS, 'web > 8.8.8.8').families.map((f) => f.family)).toEqual(['ipv4']);
    expect(ask(TWO_TIERS, 'web > 2001:db8:7::1').families.map((f) => f.family)).toEqual(['ipv6']);
    expect(ask(TWO_TIERS, 'web > internet').families.map((f) => f.family)).toEqual(['ipv4', 'ipv6']);
  });
});

it('an interface that is drawn on its own is passed on the way to and from its host', () => {
  const two = over(TWO_TIERS, { eni: { kind: 'aws.network-interface', in: 'priv', attachedTo: 'web', securityGroups: ['open'] } });
  const answer = askFamily(two, 'api > web/eni');
  expect([verdict(answer), way(answer), way(answer, 'reply')]).toEqual(['works', ['api', 'priv', 'eni', 'web'], ['web', 'eni', 'priv', 'api']]);
});
