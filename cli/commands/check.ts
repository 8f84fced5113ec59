import { changesRefused } from '../../core/engine/changes.ts';
import { type Finding, SEVERITIES, type Severity } from '../../core/model/reason.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';
import { words } from '../failure.ts';
import { openDesign } from '../files.ts';
import { textOf } from '../options.ts';
import { type Paint, paintFor } from '../paint.ts';
import { placePath } from '../place.ts';
import { type Question, question } from '../question.ts';

export const check: CliCommand = {
  name: 'check',
  operand: 'DESIGN',
  summary: 'CHECK_SUMMARY',
  options: [{ flags: '--since <design>', summary: 'OPTION_SINCE' }, JSON_OPTION],
  examples: ['check shop.netdraft', 'check shop.netdraft --json', 'check shop.netdraft --since deployed.netdraft'],
  async run(io, operand, given) {
    const design = await openDesign(io, operand);
    const asked = question(design);
    const since = textOf(given, 'since');
    const refused = since === undefined ? [] : changesRefused(question(await openDesign(io, since)), asked);
    const all = [...asked.findings(), ...refused];
    const findings = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') };
    if (given.json) printJson(io, { format: 'netdraft.check/1', counts, findings: findings.map((finding) => document(asked, finding)) });
    else {
      const paint = paintFor(io.colour);
      for (const finding of findings) io.out(line(asked, finding, paint));
      io.out(`${findings.length === 0 ? words('CHECK_NONE', { name: design.name }) : words('CHECK_COUNT', counts)}\n`);
    }
    const status: ExitStatus = counts.errors > 0 ? 1 : 0;
    return status;
  },
};

const document = (asked: Question, finding: Finding): unknown => ({
  severity: finding.severity,
  code: finding.code,
  text: asked.say(finding),
  place: finding.place,
  ...(finding.rule !== undefined && { rule: finding.rule }),
});

function line(asked: Question, finding: Finding, paint: Paint): string {
  const colour = { error: paint.bad, warning: paint.warn, note: paint.dim }[finding.severity];
  const severity = words(`SEVERITY_${finding.severity}`);
  return `${colour(severity)}  ${asked.say(finding)}\n${' '.repeat(severity.length + 2)}${paint.dim(`${finding.code}, ${placePath(finding.place)}`)}\n`;
}
