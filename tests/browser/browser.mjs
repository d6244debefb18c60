// One server and one browser per test file, and visits that fail on script errors, external requests and cookies.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer } from './server.mjs';

/** Debian's headless Chromium, which opens pages in half the time. */
const CHROMIUM = process.env.CHROMIUM_HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell';
/** The complete Chromium, which has a camera. */
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

/** Servers and browsers by their options: the suites of a file share them. */
const started = new Map();
function shared(name, start) {
  if (!started.has(name)) started.set(name, start());
  return started.get(name);
}
after(async () => {
  for (const { value } of await Promise.allSettled(started.values())) await (value?.stop ?? value?.close)?.call(value);
});

/** Starts a browser, whose camera shows the file `film` if given. The caller closes it. */
export function launch(film) {
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  return chromium.launch({
    executablePath: film ? CHROMIUM_WITH_CAMERA : CHROMIUM,
    args: film ? [...ARGUMENTS, ...camera] : ARGUMENTS,
  });
}

/**
 * Call it inside `describe`: starts server and browser before the suite, and stops them after the last suite of the file.
 * @param {{flags?: string[], film?: () => Promise<string>}} [options] `flags` of the program; `film`: a file for the
 *   camera of the browser, if it has one
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
     * Runs `body` in a fresh browser profile; `options` are those of Playwright's `newContext`, and `expected`: a pattern of
     * console errors that the test provokes.
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
      const violations = [];
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && origin !== server.origin) violations.push(`request to ${request.url()}`);
      });
      context.on('weberror', (event) => violations.push(`script error: ${event.error()}`));
      context.on('console', (message) => {
        const isErrorStatus = /^Failed to load resource: the server responded with a status of 4/.test(message.text());
        const isPageItself = message.location().url === message.page()?.url();
        if (message.type() === 'error' && !(isErrorStatus && isPageItself) && !expected?.test(message.text())) {
          violations.push(`console: ${message.text()} (${message.location().url})`);
        }
      });
      try {
        await body(await context.newPage());
        assert.deepEqual(violations, [], 'no external requests, script errors or console errors');
        assert.deepEqual(await context.cookies(), [], 'no cookies');
      } finally {
        await context.close();
      }
    },
  };
}
