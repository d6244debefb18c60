// Validates every page in every language with the Nu Html Checker.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import vnu from 'vnu-jar';
import { useSite } from './browser.mjs';
import { PAGES } from './pages.mjs';

describe('valid HTML', () => {
  const site = useSite();
  it('every page in every language', { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
    try {
      await site.visit({}, async (page) => {
        let html;
        page.on('response', async (response) => {
          if (response.request().isNavigationRequest()) html = response.text();
        });
        for (const [place, { open }] of PAGES.entries()) {
          await open(page);
          await writeFile(path.join(folder, `${String(place).padStart(3, '0')}.html`), await html);
        }
      });
      const run = promisify(execFile)('java', ['-jar', vnu, '--format', 'json', '--exit-zero-always', folder], {
        maxBuffer: 64 * 1024 * 1024,
      });
      const { messages } = JSON.parse((await run).stderr);
      const errors = messages
        .filter(({ type }) => type !== 'info')
        .map(({ url, lastLine, message }) => `${PAGES[Number(path.basename(url, '.html'))].name}, line ${lastLine}: ${message}`);
      assert.deepEqual(errors, []);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
