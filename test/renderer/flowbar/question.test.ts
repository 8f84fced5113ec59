import { describe, expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { endOf, questionOf, serviceOf, serviceText } from '../../../renderer/flowbar/question.ts';

const design: Design = {
  format: 'netdraft/1',
  name: 'test',
  resources: {
    'orders-fn': { kind: 'aws.lambda-function' },
    web: { kind: 'aws.instance', name: 'Web server 2' },
    to: { kind: 'aws.instance' },
  },
  layout: {},
  scenarios: [],
};

describe('an end that a person types', () => {
  test.each([
    ['orders-fn', 'orders-fn'],
    ['ORDERS-FN', 'orders-fn'],
    ['Web server 2', 'web'],
    ['web server 2', 'web'],
    ['  web ', 'web'],
    ['Internet', 'internet'],
    ['internet', 'internet'],
    ['Internet:203.0.113.9', 'internet:203.0.113.9'],
    ['10.0.0.5', '10.0.0.5'],
    ['2001:DB8::5', '2001:db8::5'],
    ['Web server 2@10.0.0.5', 'web@10.0.0.5'],
    ['web/eni-2', 'web/eni-2'],
    ['nobody', undefined],
    ['10.0.0.256', undefined],
    ['internet:nowhere', undefined],
    ['nobody@10.0.0.5', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s', (text, end) => expect(endOf(text, design)).toBe(end));
});

describe('a service that a person types', () => {
  test.each([
    ['443', 'tcp/443'],
    ['tcp/443', 'tcp/443'],
    ['UDP 53', 'udp/53'],
    ['tcp:80', 'tcp/80'],
    ['6/22', 'tcp/22'],
    ['icmp', 'icmp'],
    ['47', 'tcp/47'],
    ['gre', 'gre'],
    ['0', 'tcp/0'],
    ['65535', 'tcp/65535'],
  ])('%s', (text, service) => {
    const found = serviceOf(text);
    expect(found && serviceText(found)).toBe(service);
  });
  test.each(['', 'tcp', '65536', 'tcp/65536', 'tcp/1-2', 'icmp/8', 'all', 'tcp/443/1', 'http'])('%s is none', (text) =>
    expect(serviceOf(text)).toBeUndefined(),
  );
});

describe('a whole question in one line', () => {
  test.each([
    ['orders-fn to Internet 443', 'orders-fn', 'internet', 'tcp/443'],
    ['orders-fn -> internet tcp/443', 'orders-fn', 'internet', 'tcp/443'],
    ['orders-fn → web : udp/53', 'orders-fn', 'web', 'udp/53'],
    ['Web server 2 to orders-fn', 'web', 'orders-fn', undefined],
    ['orders-fn to Web server 2 8443', 'orders-fn', 'web', 'tcp/8443'],
    ['orders-fn to Web server 2', 'orders-fn', 'web', undefined],
    ['10.0.0.1 to 2001:db8::1 icmpv6', '10.0.0.1', '2001:db8::1', 'icmpv6'],
  ])('%s', (text, from, to, service) => {
    const question = questionOf(text, design);
    if (!question || 'wrong' in question) throw new Error('not understood');
    expect(question).toMatchObject({ from, to });
    expect(question.service && serviceText(question.service)).toBe(service);
  });
  test.each(['orders-fn', 'orders-fn to', 'a to b to c'])('%s is none', (text) => expect(questionOf(text, design)).toBeUndefined());
  test.each([
    ['orders-fn to nobody', 'FLOW_UNKNOWN_END', 'nobody'],
    ['orders-fn to Web server 3 8443', 'FLOW_UNKNOWN_END', 'Web server 3'],
    ['orders-fn to nobody udp 53', 'FLOW_UNKNOWN_END', 'nobody'],
    ['nobody to web 443', 'FLOW_UNKNOWN_END', 'nobody'],
    ['orders-fn to web http', 'FLOW_UNKNOWN_PORT', 'http'],
  ])('%s: what is wrong is said', (text, wrong, part) => expect(questionOf(text, design)).toEqual({ wrong, text: part }));
});
