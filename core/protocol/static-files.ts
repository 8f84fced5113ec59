/** How the built renderer is served, over the app's own protocol and over the loopback server of the browser edition alike. */

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
  // Unpacked by who asks for it, not by the browser.
  gz: 'application/gzip',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  netdraft: 'application/json; charset=utf-8',
};

export interface StaticFile {
  /** Names from the renderer's folder downwards. */
  readonly path: readonly string[];
  readonly contentType: string;
}

/** The file that a URL's path asks for; nothing when the path leaves the folder, cannot be read or has an ending that we never build. */
export function staticFile(pathname: string): StaticFile | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const path = decoded.split('/').filter((part) => part !== '');
  if (decoded.includes('\\') || decoded.includes('\0') || path.some((part) => part.startsWith('.'))) return undefined;
  if (path.length === 0) path.push('index.html');
  const ending = path.at(-1)?.split('.').at(-1) ?? '';
  const contentType = Object.hasOwn(CONTENT_TYPES, ending) ? CONTENT_TYPES[ending] : undefined;
  return contentType === undefined ? undefined : { path, contentType };
}

/** Headers of every answer: nothing is guessed from content, nothing is told to other origins, nothing embeds us. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
