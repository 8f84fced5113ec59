import type { Page } from 'playwright-core';

/** Drops a file of the disk on the middle of the window, as a file manager does. */
export async function dropFile(page: Page, path: string, beforeRelease?: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  await beforeRelease?.();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 700, y: 400, data });
  await session.detach();
}

/** Throws in the engine's thread, outside of every question: as a bug would end it. */
export const crashEngine = (page: Page): Promise<void> => crashWorker(page, 'engine');

export const workerOf = (page: Page, name: string) => page.workers().find((worker) => worker.url().includes(`/${name}.worker`));

export async function crashWorker(page: Page, name: string): Promise<void> {
  const worker = workerOf(page, name);
  if (!worker) throw new Error(`there is no ${name}`);
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('crashed by a test');
    });
  });
}

/** Resolves once something that matches has been on the page, however shortly. To be called before it comes. */
export const seen = (page: Page, selector: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    selector,
  );

/**
 * Presses a button of the dialog that shows progress as soon as it says something, and tells all that it said then. To be called before it comes:
 * what is to be cancelled may be over while a message travels to a test and back.
 */
export const pressWhile = (page: Page, says: RegExp, button: string): Promise<string> =>
  page.evaluate(
    ([wanted = '', name]) =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          const dialog = document.querySelector('[role=alertdialog]');
          const text = dialog?.textContent ?? '';
          const found = [...(dialog?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === name);
          if (!found || !new RegExp(wanted).test(text)) return;
          observer.disconnect();
          resolve(text);
          found.click();
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    [says.source, button],
  );
