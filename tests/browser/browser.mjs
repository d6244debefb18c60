// One server and one browser for a suite, and visits that watch what the site must never do.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer } from './server.mjs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Call it inside `describe`: starts the program and the browser before the suite and ends both after it.
 * @param {{flags?: string[], more?: () => Promise<string[]>}} [options] `flags` of the program, `more` arguments for the browser
 * @returns {{visit: (options: object, body: (page: import('playwright-core').Page) => Promise<void>) => Promise<void>,
 *   output: () => string}}
 */
export function useSite({ flags = [], more = async () => [] } = {}) {
  let server;
  let browser;
  before(async () => {
    server = await startServer(flags);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS, ...(await more())] });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
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
