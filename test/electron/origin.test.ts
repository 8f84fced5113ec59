import { expect, test } from 'vitest';
import { isDevServer, mayLoad } from '../../electron/origin.ts';
import { parseArguments } from '../../electron/start-options.ts';

test.each([
  ['app://netdraft/index.html', 'app://netdraft', true],
  ['app://other/index.html', 'app://netdraft', false],
  ['app://netdraft.evil/x', 'app://netdraft', false],
  ['https://example.com/', 'app://netdraft', false],
  ['file:///etc/passwd', 'app://netdraft', false],
  ['data:image/png;base64,', 'app://netdraft', true],
  ['http://127.0.0.1:5173/main.ts', 'http://127.0.0.1:5173', true],
  ['ws://127.0.0.1:5173/', 'http://127.0.0.1:5173', true],
  ['http://127.0.0.1:51730/', 'http://127.0.0.1:5173', false],
  ['not a url', 'app://netdraft', false],
])('%s under %s: %s', (url, origin, good) => {
  expect(mayLoad(url, origin)).toBe(good);
});

test.each(['http://127.0.0.1:5173/path', 'https://127.0.0.1:1', 'http://127.0.0.1.evil.com:80', 'http://localhost:5173', 'http://127.0.0.1:1@evil'])(
  '%s is no dev server',
  (url) => expect(isDevServer(url)).toBe(false),
);

test('arguments: the design is the first word that is no switch', () => {
  expect(parseArguments(['--inspect=0', '/app', 'a.netdraft', '--x'], '/home', false)).toEqual({ design: '/home/a.netdraft' });
  expect(parseArguments(['/abs/a.netdraft'], '/home', true)).toEqual({ design: '/abs/a.netdraft' });
  expect(parseArguments(['/app', '--dev-server=http://127.0.0.1:1'], '/home', false)).toEqual({ devServer: 'http://127.0.0.1:1' });
  expect(parseArguments([], '/home', true)).toEqual({});
});
