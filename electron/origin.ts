/** Where the page comes from in a started app. */
export const APP_ORIGIN = 'app://netdraft';

/** Only for `npm run dev`: a page of the dev server on this very machine, never in a packaged app. */
export const isDevServer = (url: string): boolean => /^http:\/\/127\.0\.0\.1:\d+$/.test(url);

/** Whether a request stays inside: our own origin (with its web socket while developing), or what a page made itself. */
export function mayLoad(url: string, origin: string): boolean {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return url.startsWith(`${origin}/`) || (isDevServer(origin) && url.startsWith(`${origin.replace(/^http/, 'ws')}/`));
}
