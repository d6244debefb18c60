// One server and one browser for a file of tests, and visits that watch what the site must never do.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer } from './server.mjs';

/** Debian's Chromium without windows, which opens pages in half the time, */
const CHROMIUM = process.env.CHROMIUM_HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell';
/** and the whole one, which has a camera. */
const CHROMIUM_WITH_CAMERA = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What was started with the same options is shared by the suites of a file. */
const started = new Map();
function shared(name, start) {
  if (!started.has(name)) started.set(name, start());
  return started.get(name);
}
after(async () => {
  for (const { value } of await Promise.allSettled(started.values())) await (value?.stop ?? value?.close)?.call(value);
});

/** Starts a browser; one whose camera sees `film`, where there is one. Whoever starts it ends it. */
export function launch(film) {
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  return chromium.launch({
    executablePath: film ? CHROMIUM_WITH_CAMERA : CHROMIUM,
    args: film ? [...ARGUMENTS, ...camera] : ARGUMENTS,
  });
}

/**
 * Call it inside `describe`: the program and the browser are there before the suite begins, and end after the file's last one.
 * @param {{flags?: string[], film?: () => Promise<string>}} [options] `flags` of the program, `film`: the file that the
 *   browser's camera sees, where it has one
 * @returns {{visit: (options: object, body: (page: import('playwright-core').Page) => Promise<void>) => Promise<void>,
 *   output: () => string}}
 */
export function useSite({ flags = [], film } = {}) {
  let server;
  let browser;
  before(async () => {
    server = await shared(`program ${flags}`, () => startServer(flags));
    const file = await film?.();
    browser = await shared(`browser ${file}`, () => launch(file));
  });

  return {
    output: () => server.output(),

    /**
     * Runs `body` in a fresh browser profile; `options` are those of Playwright's `newContext`, and `expected`: what the
     * console may say because the test provokes it.
     */
    async visit({ expected, ...options }, body) {
      const context = await browser.newContext({
        baseURL: server.origin,
        locale: 'en',
        viewport: { width: 360, height: 640 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(10_000);
      const faults = [];
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && origin !== server.origin) faults.push(`request to ${request.url()}`);
      });
      context.on('weberror', (event) => faults.push(`script error: ${event.error()}`));
      context.on('console', (message) => {
        const anErrorPage = /^Failed to load resource: the server responded with a status of 4/.test(message.text());
        const ofThePageItself = message.location().url === message.page()?.url();
        if (message.type() === 'error' && !(anErrorPage && ofThePageItself) && !expected?.test(message.text())) {
          faults.push(`console: ${message.text()} (${message.location().url})`);
        }
      });
      try {
        await body(await context.newPage());
        assert.deepEqual(faults, [], 'what no page may do');
        assert.deepEqual(await context.cookies(), [], 'no cookie is ever set');
      } finally {
        await context.close();
      }
    },
  };
}
