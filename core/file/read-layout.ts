import type { Kind } from '../kinds/kind.ts';
import type { Dock, Edge, Place } from '../model/design.ts';
import { nearest } from '../model/nearest.ts';
import type { JsonNode, JsonObject } from './json.ts';
import { asNumber, asObject, asString, knownMembers, membersOf, type Reader } from './reader.ts';

const EDGES: readonly Edge[] = ['top', 'right', 'bottom', 'left'];
const isEdge = (word: string): word is Edge => (EDGES as readonly string[]).includes(word);
/** In px: farther out nobody finds it again, and arithmetic on the canvas stays exact. */
const FARTHEST = 1_000_000;

/** Where the resources stand. Resources that it leaves out are placed by the automatic layout. */
export function readLayout(reader: Reader, node: JsonNode): Readonly<Record<string, Place>> {
  const object = asObject(reader, node, 'layout');
  const layout: Record<string, Place> = {};
  for (const member of object ? membersOf(reader, object, 'layout') : []) {
    const path = `layout.${member.key}`;
    if (!reader.resources.has(member.key)) {
      reader.report.add('LAYOUT_WITHOUT_RESOURCE', member.at, 'layout', { id: member.key });
      continue;
    }
    const kind = reader.kindAt(member.key);
    const place = asObject(reader, member.value, path);
    const read = place && kind && readPlace(reader, kind, place, path);
    if (read) layout[member.key] = read;
  }
  return layout;
}

function readPlace(reader: Reader, kind: Kind, node: JsonObject, path: string): Place | undefined {
  const docked = node.members.some((m) => m.key === 'edge' || m.key === 'at');
  if (docked && kind.shape !== 'dock') {
    reader.report.add('LAYOUT_NOT_DOCKED', node.at, path, { kind: kind.id });
    return undefined;
  }
  if (!docked && kind.shape === 'dock') {
    reader.report.add('LAYOUT_DOCKED', node.at, path, { kind: kind.id });
    return undefined;
  }
  return docked ? readDock(reader, node, path) : readBox(reader, kind, node, path);
}

function readDock(reader: Reader, node: JsonObject, path: string): Dock | undefined {
  const members = knownMembers(reader, node, path, ['edge', 'at']);
  const edgeNode = members.get('edge')?.value;
  if (!edgeNode) reader.report.add('MISSING_KEY', node.at, path, { key: 'edge' });
  const edge = edgeNode && asString(reader, edgeNode, `${path}.edge`);
  if (edgeNode && edge !== undefined && !isEdge(edge)) {
    const near = nearest(edge, EDGES) ?? EDGES.join(', ');
    reader.report.add('LAYOUT_EDGE', edgeNode.at, `${path}.edge`, { found: edge, nearest: near });
  }
  const at = readNumber(reader, node, members.get('at')?.value, path, 'at', 0);
  return edge !== undefined && isEdge(edge) && at !== undefined ? { edge, at } : undefined;
}

function readBox(reader: Reader, kind: Kind, node: JsonObject, path: string): Place | undefined {
  const members = knownMembers(reader, node, path, ['x', 'y', 'width', 'height']);
  const x = readNumber(reader, node, members.get('x')?.value, path, 'x', -FARTHEST);
  const y = readNumber(reader, node, members.get('y')?.value, path, 'y', -FARTHEST);
  const size: { width?: number; height?: number } = {};
  for (const key of ['width', 'height'] as const) {
    const member = members.get(key);
    if (!member) continue;
    if (kind.shape !== 'frame') {
      reader.report.add('LAYOUT_SIZE', member.at, path, { kind: kind.id });
      continue;
    }
    const value = readNumber(reader, node, member.value, path, key, 1);
    if (value !== undefined) size[key] = value;
  }
  return x !== undefined && y !== undefined ? { x, y, ...size } : undefined;
}

function readNumber(reader: Reader, owner: JsonObject, node: JsonNode | undefined, path: string, key: string, min: number): number | undefined {
  if (!node) {
    reader.report.add('MISSING_KEY', owner.at, path, { key });
    return undefined;
  }
  const value = asNumber(reader, node, `${path}.${key}`);
  if (value === undefined || (value >= min && value <= FARTHEST)) return value;
  reader.report.add('LAYOUT_NUMBER', node.at, `${path}.${key}`, { key, min, max: FARTHEST });
  return undefined;
}
