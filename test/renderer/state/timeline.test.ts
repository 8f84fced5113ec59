import { describe, expect, test } from 'vitest';
import { axisOf, type Span } from '../../../renderer/dock/axis.ts';
import { headersOf, packetsAt } from '../../../renderer/dock/packets.ts';
import { pathChoices, columnsOf, packetAt, stopAt, type Timeline, timelineOf } from '../../../renderer/state/timeline.ts';
import { answerOf, familyAnswer, hop, packet, path, step } from '../answers.ts';

const p4 = packet('ipv4', '10.0.0.1', '203.0.113.9');
const translated = packet('ipv4', '198.51.100.1', '203.0.113.9');
const hops = (...names: readonly string[]) => names.map((name) => hop(name, step('passes', p4)));
const answer = answerOf(
  familyAnswer('ipv4', 'works', [path('works', hops('a', 'b', 'c'), hops('c', 'a'))]),
  familyAnswer('ipv6', 'request-blocked', [path('request-blocked', hops('a'), [], hops('b', 'c'))]),
);
const timeline = timelineOf(answer);
const [v4, v6] = timeline.lanes;

describe('one timeline for both families', () => {
  test('the columns are those of the longest request and of the longest reply', () => {
    expect(timeline).toMatchObject({ request: 3, reply: 2 });
    expect(columnsOf(timeline)).toBe(5);
  });
  test('hops are numbered through both halves, and the last of each half is an end', () => {
    expect(v4?.stops.map((stop) => [stop.number, stop.column, stop.half, stop.end])).toEqual([
      [1, 0, 'request', false],
      [2, 1, 'request', false],
      [3, 2, 'request', true],
      [4, 3, 'reply', false],
      [5, 4, 'reply', true],
    ]);
    expect(v6?.stops.map((stop) => stop.number)).toEqual([1]);
  });
  test.each([
    [0, 1, 1],
    [0.99, 1, 1],
    [1, 2, 1],
    [2.5, 3, 1],
    [3, 4, 1],
    [4, 5, 1],
    [99, 5, 1],
  ])('at %d the lanes are at hop %d and %d', (playhead, first, second) => {
    expect(stopAt(v4, playhead)?.number).toBe(first);
    expect(stopAt(v6, playhead)?.number).toBe(second);
  });
  test('a packet is between two hops of the same half, and rests at the end of each', () => {
    expect(packetAt(v4, 0.25)).toMatchObject({ stop: { number: 1 }, next: { number: 2 }, fraction: 0.25 });
    expect(packetAt(v4, 2.6)).toMatchObject({ stop: { number: 3 }, next: undefined, fraction: 0 });
    expect(packetAt(v6, 3)).toMatchObject({ stop: { number: 1 }, next: undefined });
  });
  test('of several paths the chosen one is shown, and the first when there is no such path', () => {
    const several = answerOf(familyAnswer('ipv4', 'intermittent', [path('works', hops('a', 'b'), hops('b')), path('request-blocked', hops('a'))]));
    expect(timelineOf(several, { ipv4: 1 })).toMatchObject({ request: 1, reply: 0 });
    expect(timelineOf(several, { ipv4: 9 })).toMatchObject({ request: 2, reply: 1 });
  });
  test('no answer and an answer without paths have no columns', () => {
    expect(columnsOf(timelineOf(undefined))).toBe(0);
    expect(columnsOf(timelineOf(answerOf(familyAnswer('ipv6', 'request-blocked', []))))).toBe(0);
  });
});

const spanOf = ({ request, reply }: Timeline): Span => ({ type: 'question', request, reply });

describe('the axis', () => {
  test('questions and changes stand one behind the other, wider than the dock where there are many', () => {
    const reel = axisOf([spanOf(timeline), { type: 'change' }, spanOf(timeline)], 944);
    for (let column = 0; column <= 10; column += 0.25) expect(reel.column(reel.x(column))).toBeCloseTo(column, 6);
    expect(reel.width).toBe(944);
    expect(axisOf(Array<Span>(20).fill(spanOf(timeline)), 944).width).toBeGreaterThan(944);
  });
  const axis = axisOf([spanOf(timeline)], 944);
  test('a place and its column are each other, between the halves too', () => {
    for (const column of [0, 0.5, 1.75, 2, 2.5, 3, 3.5, 4]) expect(axis.column(axis.x(column))).toBeCloseTo(column, 6);
  });
  test('it ends with its columns, on both sides', () => {
    expect(axis.column(-100)).toBe(0);
    expect(axis.column(5000)).toBe(4);
    expect(axis.x(4)).toBeLessThanOrEqual(944);
  });
  test('one hop alone has one place', () => {
    const one = axisOf([spanOf(timelineOf(answerOf(familyAnswer('ipv4', 'request-blocked', [path('request-blocked', hops('a'))]))))], 600);
    expect(one.column(400)).toBe(0);
    expect(one.width).toBe(600);
  });
});

describe('headers before and after a hop', () => {
  const request = [hop('a', step('sends', p4)), hop('nat', step('enters', p4), step('source becomes', translated))];
  const [lane] = timelineOf(answerOf(familyAnswer('ipv4', 'works', [path('works', request)]))).lanes;
  test('a translation shows as a change', () => {
    const at = lane?.stops[1];
    const both = lane && at && packetsAt(lane, at);
    const changed = both && headersOf(both.before, both.after).filter((row) => row.before !== row.after);
    expect(changed).toEqual([{ word: 'PACKET_SOURCE', before: '10.0.0.1', after: '198.51.100.1' }]);
  });
  test('a packet that nobody could send has no source', () => {
    expect(headersOf(p4, p4, false)[0]).toEqual({ word: 'PACKET_SOURCE', before: '—', after: '—' });
  });
  test('what has no ports shows none', () => {
    const icmp = { ...p4, protocol: 1 };
    expect(headersOf(icmp, icmp).map((row) => row.word)).toEqual(['PACKET_SOURCE', 'PACKET_DESTINATION', 'PACKET_PROTOCOL']);
  });
});

describe('the choice of a path', () => {
  const hop = (resource: string) => ({ resource, kind: 'aws.instance', steps: [] });
  const to = (resource: string, outcome: 'works' | 'request-blocked') => ({ outcome, request: [hop('lb'), hop(resource)], reply: [], unreached: [] });
  const answer = (paths: readonly ReturnType<typeof to>[]) => ({ paths }) as unknown as Parameters<typeof pathChoices>[0];

  test('is each of a few, and those that end alike together where there are many', () => {
    const few = [to('a', 'works'), to('b', 'works'), to('a', 'works')];
    expect(pathChoices(answer(few)).map((one) => [one.end, one.paths])).toEqual([
      ['a', [0]],
      ['b', [1]],
      ['a', [2]],
    ]);
    const many = [...few, ...few, ...few, to('a', 'request-blocked')];
    expect(pathChoices(answer(many)).map((one) => [one.end, one.outcome, one.paths.length])).toEqual([
      ['a', 'works', 6],
      ['b', 'works', 3],
      ['a', 'request-blocked', 1],
    ]);
  });
});
