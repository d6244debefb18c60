// The rules of WCAG 2.2 AA that axe can check, on every page, in light and dark mode.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import { useSite } from './browser.mjs';
import { PAGES } from './pages.mjs';
import { LIMIT } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page) {
  const results = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }),
    TAGS,
  );
  assert.ok(results.passes.length > 0, 'axe checked some rules');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

describe('accessible', () => {
  const site = useSite();
  for (const { name, open } of PAGES) {
    it(name, LIMIT, () =>
      site.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
        await open(page);
        await page.evaluate(axe.source);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await violations(page), [], colorScheme);
        }
      }));
  }
});
