import { type Design, FORMAT, type Place, type Resource, type Scenario } from '../model/design.ts';
import { LARGEST_DESIGN } from '../protocol/host.ts';
import { createReport, type FileError, type FileErrorCode, type Report } from './errors.ts';
import { ID } from './id.ts';
import { type JsonFault, type JsonObject, parseJson } from './json.ts';
import { readLayout } from './read-layout.ts';
import { readResource, reportCircles } from './read-resource.ts';
import { readScenarios } from './read-scenarios.ts';
import { asName, asObject, asString, createReader, knownMembers, membersOf, type Reader, wrongType } from './reader.ts';

export type ReadResult = { readonly design: Design } | { readonly errors: readonly FileError[] };

/**
 * Reads the text of a design file. Every error that there is comes back at once, with line and column; nothing is dropped or
 * repaired in silence. What a cloud would refuse is not an error here but a finding of the design.
 * @param file the name that errors carry
 */
export function readDesign(text: string, file: string): ReadResult {
  const report = createReport(text, file);
  const design = read(text, report);
  const errors = report.errors();
  if (errors.length > 0) return { errors };
  if (!design) throw new Error('a design that could not be read has no error');
  return { design };
}

function read(text: string, report: Report): Design | undefined {
  if (text.length > LARGEST_DESIGN) {
    report.add('FILE_TOO_BIG', 0, '', { limit: LARGEST_DESIGN / 1024 / 1024 });
    return undefined;
  }
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    reportFault(report, parsed.fault, text);
    return undefined;
  }
  const root = asObject({ report }, parsed.root, '');
  return root && hasFormat(report, root) ? readRoot(report, root) : undefined;
}

const FAULTS = {
  truncated: 'JSON_TRUNCATED',
  string: 'JSON_STRING',
  number: 'JSON_NUMBER',
  depth: 'JSON_TOO_DEEP',
  after: 'JSON_AFTER_END',
  syntax: 'JSON_SYNTAX',
} as const satisfies Record<JsonFault['fault'], FileErrorCode>;

/** What `parseJson` found wrong. */
export function reportFault(report: Report, { fault, at, found }: JsonFault, text: string): void {
  if (text.trim() === '') report.add('JSON_EMPTY', 0, '');
  else report.add(FAULTS[fault], at, '', { found });
}

/** A file of another format is not read further: its other errors would mislead. */
function hasFormat(report: Report, root: JsonObject): boolean {
  const member = root.members.find((m) => m.key === 'format');
  const written = member && asString({ report }, member.value, 'format');
  if (member && written === undefined) return false;
  if (written === FORMAT) return true;
  const at = member?.value.at ?? root.at;
  if (written === undefined) report.add('NOT_A_DESIGN', at, 'format', { format: FORMAT });
  else report.add(/^netdraft\/([2-9]|\d{2,4})$/.test(written) ? 'NEWER_FORMAT' : 'WRONG_FORMAT', at, 'format', { found: written, format: FORMAT });
  return false;
}

function readRoot(report: Report, root: JsonObject): Design | undefined {
  const members = knownMembers({ report }, root, '', ['format', 'name', 'resources', 'layout', 'scenarios']);
  const nameNode = members.get('name')?.value;
  if (!nameNode) report.add('MISSING_KEY', root.at, '', { key: 'name' });
  const name = nameNode && asName({ report }, nameNode, 'name');

  const resourcesNode = members.get('resources')?.value;
  const nodes = resourcesNode && asObject({ report }, resourcesNode, 'resources');
  const reader = createReader(report, resourceNodes(report, nodes));
  const resources = readResources(reader);
  reportCircles(reader);

  const layoutNode = members.get('layout')?.value;
  const layout: Readonly<Record<string, Place>> = layoutNode ? readLayout(reader, layoutNode) : {};
  const scenariosNode = members.get('scenarios')?.value;
  const scenarios: readonly Scenario[] = scenariosNode ? readScenarios(reader, scenariosNode, resources) : [];
  return name === undefined ? undefined : { format: FORMAT, name, resources, layout, scenarios };
}

function resourceNodes(report: Report, node: JsonObject | undefined): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const member of node ? membersOf({ report }, node, 'resources') : []) {
    if (!ID.test(member.key)) report.add('BAD_ID', member.at, 'resources', { id: member.key.slice(0, 80) });
    else if (member.value.type !== 'object') wrongType({ report }, member.value, `resources.${member.key}`, 'object');
    else found.set(member.key, member.value);
  }
  return found;
}

function readResources(reader: Reader): Readonly<Record<string, Resource>> {
  const resources: Record<string, Resource> = {};
  for (const [id, node] of reader.resources) {
    const resource = readResource(reader, id, node);
    if (resource) resources[id] = resource;
  }
  return resources;
}
