import { writeFileSync } from 'node:fs';
import { ROOT } from './places.mjs';

/** @param {string} path */
const inRoot = (path) => (path.startsWith(ROOT) ? path.slice(ROOT.length) : path);

/**
 * Written to the file NETDRAFT_TEST_REPORT: vitest's report for `npm test`: what passed, and each failure and each skipped test by name. What fails outside of every test is named
 * too, by the file that ran when it came.
 */
export default class Report {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    const skipped = [];
    const failed = unhandled.map((error) => {
      const { VITEST_TEST_PATH: path, VITEST_TEST_NAME: test } = /** @type {Record<string, string | undefined>} */ (/** @type {unknown} */ (error));
      return `${path ? inRoot(path) : 'outside of every file'}: ${test ? `while "${test}" ran: ` : ''}unhandled: ${error.message.split('\n')[0]}`;
    });
    for (const module of modules) {
      const name = inRoot(module.moduleId);
      const before = failed.length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        const full = `${name}: ${test.fullName}`;
        if (state === 'passed') passed++;
        else if (state === 'failed') failed.push(full);
        else skipped.push({ name: full, reason: module.ok() ? 'its file says so' : 'something before it in its file failed' });
      }
      // A file that could not be loaded, or not be prepared or cleaned up.
      if (module.ok() || failed.length > before) continue;
      const [error] = [module, ...module.children.allSuites()].flatMap((one) => one.errors());
      failed.push(`${name}: ${error?.message.split('\n')[0] ?? 'the file itself'}`);
    }
    writeFileSync(String(process.env.NETDRAFT_TEST_REPORT), JSON.stringify({ passed, failed, skipped }));
  }
}
