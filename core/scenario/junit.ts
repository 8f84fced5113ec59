/** One scenario as a test case of JUnit. */
export interface TestCase {
  /** Absent: the suite has the design's name. */
  readonly suite?: string;
  readonly name: string;
  /** What was expected and did not come, in words; empty when it was met. */
  readonly failures: readonly string[];
}

// What XML 1.0 forbids even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is excluded
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c);

/** The results as JUnit XML, which every build server shows. */
export function junit(design: string, cases: readonly TestCase[]): string {
  const suites = [...new Set(cases.map((c) => c.suite ?? design))];
  const failed = (list: readonly TestCase[]) => list.filter((c) => c.failures.length > 0).length;
  const lines = suites.flatMap((suite) => {
    const own = cases.filter((c) => (c.suite ?? design) === suite);
    return [
      `  <testsuite name="${xml(suite)}" tests="${own.length}" failures="${failed(own)}" errors="0" skipped="0">`,
      ...own.flatMap((c) => testCase(suite, c)),
      '  </testsuite>',
    ];
  });
  const head = `<testsuites name="${xml(design)}" tests="${cases.length}" failures="${failed(cases)}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...lines, '</testsuites>', ''].join('\n');
}

function testCase(suite: string, { name, failures }: TestCase): readonly string[] {
  const open = `    <testcase classname="${xml(suite)}" name="${xml(name)}"`;
  if (failures.length === 0) return [`${open}/>`];
  return [`${open}>`, `      <failure message="${xml(failures[0] ?? '')}">${xml(failures.join('\n'))}</failure>`, '    </testcase>'];
}
