/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type FileChooser, type Page } from 'playwright-core';
import { writeDesign } from '../../core/file/write.ts';
import { type Design, emptyDesign, type Place, type Resource, type ResourceId } from '../../core/model/design.ts';
import type { TestWindow } from '../../renderer/canvas/test-hook.ts';
import { chromiumLaunch } from '../lib/chromium.mjs';
import { inProject } from '../lib/places.mjs';
import { serveRenderer } from '../serve.ts';
import type { Benchmark, Measured } from './benchmark.ts';

/** Networks with 200 resources in each: 4 zones, 16 subnets, 178 instances, a gateway, a route table. */
function design(networks: number): Design {
  const resources: Record<ResourceId, Resource> = {};
  const layout: Record<ResourceId, Place> = {};
  // As wide as a sheet of paper: a network is three times as wide as high.
  const columns = Math.ceil(Math.sqrt(networks * 0.6));
  for (let v = 0; v < networks; v++) {
    const vpc = `vpc-${v}`;
    resources[vpc] = { kind: 'aws.vpc', ipv4Cidr: `10.${v}.0.0/16` };
    layout[vpc] = { x: (v % columns) * 4000, y: Math.floor(v / columns) * 1260, width: 3940, height: 1220 };
    resources[`igw-${v}`] = { kind: 'aws.internet-gateway', in: vpc };
    layout[`igw-${v}`] = { edge: 'top', at: 400 };
    resources[`rt-${v}`] = { kind: 'aws.route-table', in: vpc, routes: [{ destination: '0.0.0.0/0', target: `igw-${v}` }] };
    for (let z = 0; z < 4; z++) {
      const zone = `zone-${v}-${z}`;
      resources[zone] = { kind: 'aws.availability-zone', in: vpc };
      layout[zone] = { x: 12 + z * 980, y: 60, width: 970, height: 1148 };
      for (let s = 0; s < 4; s++) {
        const subnet = `subnet-${v}-${z}-${s}`;
        resources[subnet] = { kind: 'aws.subnet', in: zone, ipv4Cidr: `10.${v}.${z * 4 + s}.0/24`, routeTable: `rt-${v}` };
        layout[subnet] = { x: 8, y: 32 + s * 278, width: 954, height: 270 };
        const hosts = z === 3 && s === 3 ? 13 : 11;
        for (let h = 0; h < hosts; h++) {
          const host = `host-${v}-${z}-${s}-${h}`;
          resources[host] = { kind: 'aws.instance', in: subnet, name: `app-${v}${z}${s}-${h}` };
          layout[host] = { x: 186 + (h % 4) * 190, y: 20 + Math.floor(h / 4) * 80 };
        }
      }
    }
  }
  return { ...emptyDesign('bench'), resources, layout };
}

/** The app in the hermetic Chromium, without a graphics card: what is painted is painted by the processor. */
async function withPage<T>(work: (page: Page, file: string) => Promise<T>, networks = 5): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'netdraft-bench-'));
  const file = join(folder, 'bench.netdraft');
  writeFileSync(file, writeDesign(design(networks)));
  const server = await serveRenderer(inProject('out/renderer'));
  const { env, ...launch } = await chromiumLaunch();
  const browser: Browser = await chromium.launch({ ...launch, headless: true, env: { ...(process.env as Record<string, string>), ...env } });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
    await page.goto(`${server.address}/index.html?test`);
    await page.locator('body').press('Escape');
    return await work(page, file);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Asks for a file to open, again where the page was too busy to hear it. */
async function fileChooser(page: Page): Promise<FileChooser> {
  for (let left = 5; ; left--) {
    const chooser = page.waitForEvent('filechooser', { timeout: 5000 });
    await page.keyboard.press('Control+o');
    try {
      return await chooser;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Opens the design and says how long it took from the chosen file to the first painted frame that shows it, in ms. */
async function open(page: Page, file: string): Promise<number> {
  const asked = await fileChooser(page);
  await page.evaluate(() => {
    addEventListener('change', () => Reflect.set(window, 'chosenAt', performance.now()), { capture: true, once: true });
  });
  const before = Date.now();
  await asked.setFiles(file);
  await page.waitForFunction(() => ((Reflect.get(window, 'netdraftTest') as TestWindow | undefined)?.painted?.resources ?? 0) >= 1000, undefined, {
    polling: 10,
  });
  const [chosen, painted] = await page.evaluate(() => [
    Reflect.get(window, 'chosenAt') as number | undefined,
    (Reflect.get(window, 'netdraftTest') as TestWindow).painted?.at ?? 0,
  ]);
  return chosen === undefined ? Date.now() - before : painted - chosen;
}

/** Frames a second while something happens in every frame for `ms`, as the page sees it: all frames by all the time that they took. */
function frames(page: Page, what: 'pan' | 'zoom' | 'drag', ms = 3000): Promise<number> {
  return page.evaluate(
    ({ what, ms }) =>
      new Promise<number>((resolve) => {
        const surface = document.querySelector('.surface') as HTMLElement;
        const { left, top, width, height } = surface.getBoundingClientRect();
        const middle = { clientX: left + width / 2, clientY: top + height / 2 };
        const began = performance.now();
        let last = began;
        const times: number[] = [];
        let i = 0;
        const act = (): void => {
          const wave = Math.sin(i++ / 20);
          if (what === 'pan')
            surface.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaX: 6.5 * wave, deltaY: 4.5 * wave, bubbles: true, cancelable: true }));
          else if (what === 'zoom')
            surface.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaY: 2.5 * wave, ctrlKey: true, bubbles: true, cancelable: true }));
          else
            surface.dispatchEvent(
              new PointerEvent('pointermove', {
                clientX: middle.clientX + 120 * wave,
                clientY: middle.clientY + 60 * wave,
                pointerId: 1,
                bubbles: true,
              }),
            );
        };
        const tick = (now: number): void => {
          times.push(now - last);
          last = now;
          if (now - began > ms) resolve((1000 * (times.length - 5)) / times.slice(5).reduce((sum, time) => sum + time, 0));
          else {
            act();
            requestAnimationFrame(tick);
          }
        };
        requestAnimationFrame(tick);
      }),
    { what, ms },
  );
}

const atLeast = (fps: number, least: number): Measured => ({ figure: `${fps.toFixed(0)} frames a second`, met: Math.round(fps) >= least });

/** Ms of the page's own thread, not of the clock: what a busy machine does not change much. */
async function workPerFrame(page: Page, move: () => Promise<number>): Promise<{ readonly fps: number; readonly figure: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await spent();
  const began = performance.now();
  const fps = await move();
  const drawn = (fps * (performance.now() - began)) / 1000;
  const ms = ((await spent()) - before) / drawn;
  return { fps, figure: `${fps.toFixed(0)} frames a second, ${ms.toFixed(1)} ms of work in each` };
}

/** Zooms in, as people do, until the drawing is at least so large. */
async function zoomTo(page: Page, least: number): Promise<void> {
  const zoom = () => page.evaluate(() => (Reflect.get(window, 'netdraftTest') as TestWindow).zoom);
  await page.locator('.surface').focus();
  while ((await zoom()) < least) {
    await page.keyboard.press('+');
    await page.waitForTimeout(260);
  }
  await page.waitForTimeout(500);
}

const moving =
  (what: 'pan' | 'zoom', least: number, wanted = 50, networks = 5) =>
  (): Promise<Measured> =>
    withPage(async (page, file) => {
      await open(page, file);
      await page.waitForTimeout(1500);
      await zoomTo(page, least);
      const { figure, fps } = await workPerFrame(page, () => frames(page, what));
      return { figure, met: Math.round(fps) >= wanted };
    }, networks);

/** From the start of loading to the first picture of a window without a design, in ms: the best of several browsers that kept nothing. */
async function coldStart(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    times.push(
      await withPage((page) =>
        page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') resolve(entry.startTime);
              }).observe({ type: 'paint', buffered: true });
            }),
        ),
      ),
    );
  }
  return Math.min(...times);
}

export const benchmarks: readonly Benchmark[] = [
  {
    work: 'cold start: the first picture of a window without a design',
    least: 'none',
    run: async () => ({ figure: `${(await coldStart()).toFixed(0)} ms`, met: true }),
  },
  {
    work: 'first paint of a design of 1,000 resources',
    least: '1 s',
    run: () =>
      withPage(async (page, file) => {
        const ms = await open(page, file);
        return { figure: `${ms.toFixed(0)} ms`, met: ms <= 1000 };
      }),
  },
  { work: 'pan over 1,000 resources, all in view', least: '50 frames a second', run: moving('pan', 0) },
  { work: 'pan over 1,000 resources, at 20 %', least: '50 frames a second', run: moving('pan', 0.2) },
  { work: 'pan over 1,000 resources, at 40 %', least: '50 frames a second', run: moving('pan', 0.4) },
  { work: 'pan over 1,000 resources, at 100 %', least: '50 frames a second', run: moving('pan', 1) },
  { work: 'pan over 5,000 resources, all in view', least: '40 frames a second', run: moving('pan', 0, 40, 25) },
  { work: 'zoom over 1,000 resources, all in view', least: '50 frames a second', run: moving('zoom', 0) },
  { work: 'zoom over 1,000 resources, at 20 %', least: '50 frames a second', run: moving('zoom', 0.2) },
  { work: 'zoom over 1,000 resources, at 40 %', least: '50 frames a second', run: moving('zoom', 0.4) },
  { work: 'zoom over 1,000 resources, at 100 %', least: '50 frames a second', run: moving('zoom', 1) },
  {
    work: 'dragging a VPC with 200 descendants',
    least: '50 frames a second',
    run: () =>
      withPage(async (page, file) => {
        await open(page, file);
        await page.waitForTimeout(1500);
        const boxOf = () => page.evaluate(() => (Reflect.get(window, 'netdraftTest') as TestWindow).boxOf('vpc-0'));
        const far = await boxOf();
        if (!far) throw new Error('the VPC is not on the screen');
        // So near that its 200 are drawn.
        await page.mouse.click(far.x + far.width * 0.6, far.y + 3);
        await page.keyboard.press('Shift+Digit2');
        await page.waitForTimeout(800);
        const near = await boxOf();
        if (!near) throw new Error('the VPC is not on the screen');
        await page.mouse.move(near.x + near.width * 0.6, near.y + 5);
        await page.mouse.down();
        await page.mouse.move(near.x + near.width * 0.6 + 20, near.y + 20);
        const gesture = await page.locator('.surface').getAttribute('data-gesture');
        if (gesture !== 'move') throw new Error(`the VPC is not being moved, but ${gesture}`);
        return atLeast(await frames(page, 'drag'), 50);
      }),
  },
];
