import { parse } from '@cdktn/hcl2json';
import { question } from '../../../cli/question.ts';
import { importTerraform, type ParsedFiles } from '../../../core/exchange/terraform-read/index.ts';
import { kindOf } from '../../../core/kinds/index.ts';
import type { Design, Flow, Resource, ResourceId } from '../../../core/model/design.ts';
import { exported } from './cases.ts';

/** What Terraform does not build: it is drawn anew beside what comes back. */
const isOutside = ({ kind }: Resource): boolean => kind === 'outside.internet' || kind === 'outside.client';
/** What Terraform does not say: the cloud gives it, or the operating system decides it. */
const NOT_SAID: readonly string[] = [
  'publicIpv4',
  'vipIpv4',
  'vipIpv6',
  'services',
  'running',
  'forwards',
  'hostFirewalls',
  'tunnel1',
  'tunnel2',
  'internetMode',
];
/** Whether the pool of a block is a private one: the pool is a variable. */
const IPAM = 'ipam-private';
/** Of what lies behind lines, and behind routers that speak BGP, it says nothing. */
const BEHIND: readonly string[] = ['ipv4Cidrs', 'ipv6Cidrs', 'internet'];

export function outcomes(design: Design, flows: readonly Flow[], there: (end: string) => string = (end) => end) {
  const { trace } = question(design);
  return flows.map((flow) => {
    const { families } = trace({ ...flow, from: there(flow.from), to: there(flow.to) });
    const answered = families.map(({ family, outcome }) => `${family} ${outcome}`).join(', ');
    return `${flow.from} to ${flow.to} ${flow.protocol} ${flow.port ?? ''}: ${answered}`;
  });
}

/** Which resource each one has become: the one of the block that it wrote. */
export function becameOf(design: Design, read: Design): ReadonlyMap<ResourceId, ResourceId> {
  const now = new Map<ResourceId, ResourceId>();
  for (const [address, id] of Object.entries(exported(design).owners)) {
    const [type, label] = address.split('.') as [string, string];
    const found = [label, `${label}-${type.replace(/^[a-z]+_/, '')}`, `${label}-${type}`].find(
      (one) => read.resources[one]?.kind === design.resources[id]?.kind,
    );
    if (found !== undefined && !now.has(id)) now.set(id, found);
  }
  for (const [id, other] of [...now]) {
    // What is behind a VPN is drawn for the VPN, a service of AWS for the endpoints that name it.
    const [before, after] = [design.resources[id], read.resources[other]];
    for (const key of ['network', 'service']) {
      const [was, is] = [before?.[key], after?.[key]];
      if (typeof was !== 'string' || typeof is !== 'string' || now.has(was)) continue;
      // A router that a VPN stands for is drawn by itself: what is behind it is one further.
      const isRouter = design.resources[was]?.kind !== read.resources[is]?.kind;
      now.set(was, isRouter ? String(read.resources[is]?.[key]) : is);
    }
  }
  return now;
}

/** Questions about everything that sends and receives, in both directions. */
export function flowsOf(design: Design): readonly Flow[] {
  const built = new Set(Object.values(exported(design).owners));
  const isThere = (id: ResourceId, kind: string): boolean => built.has(id) || kind === 'aws.service' || kind.startsWith('outside.');
  const hosts = Object.entries(design.resources).flatMap(([id, { kind }]) => (kindOf(kind)?.roles.includes('host') && isThere(id, kind) ? [id] : []));
  const next = (index: number): string => hosts[index % hosts.length] ?? '';
  return hosts.flatMap((from, index) =>
    [next(index + 1), next(index + 3), 'internet' in design.resources ? 'internet' : next(index + 2)]
      .filter((to) => to !== from)
      .flatMap((to) => [
        { from, to, protocol: 'tcp', port: 443 },
        { from: to, to: from, protocol: 'tcp', port: 22 },
      ]),
  );
}

/** The design without the rows that the export leaves out and says so: what is not written cannot come back. */
export function written(design: Design): Design {
  const resources = { ...design.resources };
  const left = exported(design).notes.filter(({ code }) => code === 'TF_ROW_LEFT_OUT');
  for (const { place } of left.toReversed()) {
    const rows = resources[place.resource]?.[place.field ?? ''];
    if (!Array.isArray(rows)) continue;
    resources[place.resource] = { ...resources[place.resource], [place.field ?? '']: rows.filter((_, index) => index !== place.index) } as Resource;
  }
  return { ...design, resources };
}

/** The outcomes of flows, asked of a design and of what was read from its Terraform. */
export function compared(design: Design, flows: readonly Flow[], files: ParsedFiles) {
  const { design: read, report } = importTerraform(design.name, files);
  const now = becameOf(design, read);
  // A network of one's own that nothing joins stands nowhere either.
  const outside = Object.entries(design.resources).filter(
    ([id, resource]) => isOutside(resource) || (resource.kind === 'outside.on-premises' && !now.has(id)),
  );
  const given = [...now].map(([id, other]): [string, Resource] => {
    const isSilent = read.resources[other]?.kind === 'outside.on-premises' && !read.resources[other]?.ipv4Cidrs;
    const said = Object.entries(design.resources[id] ?? {}).filter(
      ([key, value]) => NOT_SAID.includes(key) || value === IPAM || (isSilent && BEHIND.includes(key)),
    );
    const own = Object.entries(read.resources[other] ?? {}).filter(([key]) => !NOT_SAID.includes(key));
    return [other, Object.fromEntries([...own, ...said]) as unknown as Resource];
  });
  const again: Design = { ...read, resources: { ...read.resources, ...Object.fromEntries(given), ...Object.fromEntries(outside) } };
  const there = (end: string): string => end.replace(/^[^@/:]+/, (id) => now.get(id) ?? id);
  if (process.env.SHOW) console.log(JSON.stringify({ report, resources: read.resources }, null, 1));
  return { before: outcomes(written(design), flows), after: outcomes(again, flows, there) };
}

export async function parsed(design: Design): Promise<ParsedFiles> {
  const files = Object.entries(exported(design).files);
  return { shown: [], configuration: await Promise.all(files.map(async ([path, text]) => ({ path, body: (await parse(path, text)) as object }))) };
}
