import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/lib/places.mjs';
import { type App, describeEditions } from './harness/index.ts';
import { type Person, personAt } from './steps/person.ts';
import { netdraft } from './steps/terminal.ts';
import { timelineOn } from './steps/timeline.ts';

const FLAG = 'Turn on for orders-fn: Use IPv6 in dual-stack subnets';
const ROUTE = 'Remove from Routes of rt-private: ::/0 eigw-prod';

interface Written {
  readonly scenarios: readonly { readonly name: string; readonly steps?: readonly object[] }[];
}
const recorded = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as Written).scenarios.find(({ name }) => name === 'The function calls a payment service')?.steps;

/** A scenario that turns a flag on and removes a route, played, scrubbed, left and recorded. Each test goes on where the one before ended. */
describeEditions('a scenario with steps', (launch) => {
  let app: App;
  let person: Person;
  let timeline: ReturnType<typeof timelineOn>;
  let folder: string;
  let file: string;
  const sign = () => app.page.locator('.sign');
  const row = (text: string) => person.dock.getByRole('listitem').filter({ hasText: text });
  const tab = (name: string) => person.dock.getByRole('tab', { name }).click();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netdraft-steps-'));
    file = join(folder, 'steps.netdraft');
    copyFileSync(inProject('templates/lambda-dual-stack.netdraft'), file);
    app = await launch();
    person = personAt(app);
    timeline = timelineOn(app.page);
    await person.opens(file);
  });
  afterAll(async () => {
    // Closing waits for downloads into the folder.
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('its steps stand under it, each with its verdict', async () => {
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
    await tab('Scenarios');
    for (const text of [FLAG, ROUTE, 'Ask orders-fn to api-1, tcp/8443']) {
      await row(text).scrollIntoViewIfNeeded();
      expect(await row(text).textContent()).toContain('as expected');
    }
    await person.photograph('steps-list');
  });

  test('replayed, the change is seen, then the packets on the changed design', async () => {
    await person.dock.getByRole('button', { name: 'Replay IPv6 takes the flag and the route' }).click();
    await tab('Trace');
    await sign().filter({ hasText: FLAG }).waitFor();
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
    await sign().filter({ hasText: ROUTE }).waitFor();
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
  });

  test('scrubbing goes to and fro across the changes', async () => {
    await timeline.press('Home');
    expect(await sign().count()).toBe(0);
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
    while ((await timeline.here()) !== FLAG) await timeline.press('ArrowRight');
    await sign().filter({ hasText: FLAG }).waitFor();
    expect(await person.dock.textContent()).toContain('This is done for the replay only.');
    await person.photograph('steps-change');
    await timeline.press('ArrowRight');
    await person.sees({ ipv4: 'Works', ipv6: 'Works' });
    await person.photograph('steps-changed');
    await timeline.press('End');
    expect(await timeline.here()).toMatch(/Reply, orders-fn$/);
    while ((await timeline.here()) !== ROUTE) await timeline.press('ArrowLeft');
    await timeline.press('ArrowRight');
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
    await person.callout.waitFor();
    if (app.edition !== 'desktop') return;
    await app.command('theme-dark');
    await person.photograph('steps-dark');
    await app.command('theme-light');
  });

  test('Escape goes back to the design as it is', async () => {
    await person.press('Escape');
    await expect.poll(() => sign().count()).toBe(0);
    await person.sees({ ipv4: 'Works', ipv6: 'Request blocked' });
    expect(await app.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  });

  test('an edit becomes a step: the design goes back, and the file holds it', async () => {
    await person.select('orders-fn');
    const flag = person.field('ipv6AllowedForDualStack').getByRole('switch');
    await flag.focus();
    await person.press('Space');
    await person.sees({ ipv6: 'Works' });
    await tab('Scenarios');
    const menu = 'Steps of The function calls a payment service';
    const first = person.dock.getByRole('listitem').filter({ has: app.page.getByRole('button', { name: menu }) });
    await first.hover();
    await first.getByRole('button', { name: menu }).click();
    await app.page.getByText('Make the last change a step').click();
    await person.sees({ ipv6: 'Request blocked' });
    expect(await flag.getAttribute('aria-checked')).toBe('false');
    await app.answerSave(file);
    await person.press('Control+s');
    // Another scenario of the file has such a step from the start.
    await expect.poll(() => recorded(file)).toMatchObject([{ set: { resource: 'orders-fn', field: 'ipv6AllowedForDualStack', value: true } }]);
    const judged = netdraft('test', file);
    expect(judged, judged.err).toMatchObject({ status: 0 });
  });
});
