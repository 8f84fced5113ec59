import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';

/** All files share one page: each test gets it as an empty one of the usual size. The library itself cleans up in the first file only. */
beforeEach(async () => {
  await cleanup();
  document.body.removeAttribute('style');
  await page.viewport(414, 896);
});
