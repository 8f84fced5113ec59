import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { trace } from '../../core/engine/trace/flow.ts';
import { createView } from '../../core/engine/view.ts';
import { flowOf } from '../support/random-aws/flows.ts';
import { importDescribed } from '../support/random-aws/import.ts';
import { usableFlows } from '../support/random-aws/missing.ts';
const R = '/work/shared/facts/random-aws';
it('all', () => {
  const out: string[] = []; const C: Record<string, number> = {};
  const inc = (k: string) => (C[k] = (C[k] ?? 0) + 1);
  for (const d of readdirSync(R).filter((n) => /^d\d+$/.test(n))) {
    const described: any = {};
    for (const k of ['Vpcs','Subnets','RouteTables','InternetGateways','NatGateways','Addresses','NetworkAcls','SecurityGroups','NetworkInterfaces','Reservations','PrefixLists']) {
      const p = `${R}/${d}/${k}.json`; described[k] = existsSync(p) ? JSON.parse(readFileSync(p, 'utf8'))[k] : [];
    }
    const design = importDescribed(d, described); const view = createView(design); const usable = usableFlows(described);
    for (const line of readFileSync(`${R}/${d}/flows.jsonl`, 'utf8').trim().split('\n')) {
      const f = JSON.parse(line);
      if (f.disputed) { const t=trace(view,design,flowOf(f)).families[0]; if (usable(f)) inc(`disputed ${f.disputed.slice(0,60)} | ${f.outcome} -> ${t?.outcome}`); inc('disputed'); continue; }
      const u = usable(f); inc(`${u ? 'usable' : 'unusable'} ${f.kind}`); inc(u ? 'USABLE' : 'UNUSABLE');
      if (u) inc(`design ${d}`);
      const t = trace(view, design, flowOf(f));
      const fam = t.families[0];
      const got = t.problem ? `problem ${t.problem.code}` : fam!.outcome;
      const ok = got === f.outcome;
      if (u) inc(`outcome ${f.outcome}`); if (u && f.stop) { const b=fam?.trails[0]?.blockers[0]; const where=b?.resource===f.stop[0]?'same':'other'; inc(`stop ${f.stop[1]} ${f.stop[2]} -> ${b?.code} ${b?.half} ${where}`); if (/nacl-in|no-route-subnet|nobody-there/.test(f.stop[1]) && f.stop[2]==='request' && (f.stop[1]==='no-route-subnet' ? b?.code==='NACL_EGRESS' : b?.resource!==f.stop[0] && b?.code!=='EIP_NOT_ASSOCIATED')) out.push(JSON.stringify({d,b:fam?.trails[0]?.blockers.map(x=>[x.half,x.code,x.resource]),f})); }
      if (u) inc(ok ? 'AGREE' : 'DIFFER'); else inc(ok ? 'unusable agree' : 'unusable differ');
      if (u && !ok) out.push(JSON.stringify({ d, got, bl: fam?.trails.map((x) => [x.outcome, ...x.blockers.map((b) => b.half + ' ' + b.resource + ' ' + b.code), x.unknown?.code]), f }));
    }
  }
  writeFileSync('/tmp/cmp/out.txt', out.join('\n')); writeFileSync('/tmp/cmp/counts.json', JSON.stringify(C, null, 1));
}, 120000);
