import type { View } from '../../kinds/view.ts';
import type { ResourceId } from '../../model/design.ts';
import type { Refusal } from '../../network/stations.ts';

/**
 * Why a packet that comes by again is lost. An operating system with several interfaces may send what it passes on by another one than that
 * by which it came (A8.3): whether that leads out of the circle nobody knows.
 * @param passed the resources on its way
 */
export function inCircles(view: View, at: ResourceId, passed: readonly ResourceId[]): Refusal {
  const host = passed.map((id) => view.as('interface', id)?.host(view, id)).find((id) => id !== undefined && mayChoose(view, id));
  if (host === undefined) return { reason: { code: 'LOOP', values: { at: { resource: at } }, place: { resource: at }, rule: '4.2' }, then: 'stop' };
  const place = { resource: host, field: 'forwards' };
  return { reason: { code: 'FORWARDS_BY_WHICH', values: { host: { resource: host } }, place, rule: 'A8.3' }, then: 'unknown' };
}

function mayChoose(view: View, id: ResourceId): boolean {
  const host = view.as('host', id);
  return host !== undefined && host.behaviour(view, id).forwards !== 'no' && host.interfaces(view, id).length > 1;
}
