// Screenshots of every kind of page, in shots/. Not a test: `npm run shots`, or SHOTS=1 tests/run.

import { mkdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { useSite } from './browser.mjs';
import { PAGES } from './pages.mjs';
import { LIMIT } from './site.mjs';

const FOLDER = fileURLToPath(new URL('shots/', import.meta.url));
const SIZES = [[360, 640], [768, 1024], [1280, 800]];

const fileName = (name) => name.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '') || 'start';

describe('pictures', () => {
  const site = useSite();
  for (const { name, open } of PAGES) {
    it(name, LIMIT, async () => {
      await mkdir(FOLDER, { recursive: true });
      for (const colorScheme of ['light', 'dark']) {
        for (const [width, height] of SIZES) {
          await site.visit({ colorScheme, viewport: { width, height } }, async (page) => {
            await open(page);
            const path = `${FOLDER}${fileName(name)}.${width}x${height}.${colorScheme}.png`;
            await page.screenshot({ path, fullPage: true });
          });
        }
      }
    });
  }
});
