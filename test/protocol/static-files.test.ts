import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../core/protocol/content-policy.ts';
import { staticFile } from '../../core/protocol/static-files.ts';

describe('serving the renderer', () => {
  test.each([
    ['/', ['index.html'], 'text/html; charset=utf-8'],
    ['/assets/index-a1.js', ['assets', 'index-a1.js'], 'text/javascript; charset=utf-8'],
    ['/assets/Inter%20x.woff2', ['assets', 'Inter x.woff2'], 'font/woff2'],
    ['/assets/inter-450.ttf', ['assets', 'inter-450.ttf'], 'font/ttf'],
  ])('%s is a file', (pathname, path, contentType) => {
    expect(staticFile(pathname)).toEqual({ path, contentType });
  });
  test.each(['/../x.js', '/%2e%2e/x.js', '/a/%2e%2e%2fx.js', '/a\\x.js', '/.env.txt', '/a%00.js', '/%zz.js', '/x.exe', '/x', '/x.constructor'])(
    '%s is not',
    (pathname) => {
      expect(staticFile(pathname)).toBeUndefined();
    },
  );
  test('the policy allows no remote content, no inline script and no eval', () => {
    const policy = contentPolicy();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
    expect(policy.split('; ').find((directive) => directive.startsWith('script-src '))).not.toContain('unsafe-inline');
  });
});
