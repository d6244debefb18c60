// Layout on phones: width, target sizes, layout shifts, first screen.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import {
  AFFECTED, AFFECTED_WITHOUT_CODE, LANGUAGES, NOT_AFFECTED, PAGES, POSSIBLY_AFFECTED, UNREADABLE_CODE,
} from './pages.mjs';
import { LIMIT, STEPS } from './site.mjs';

/** Runs in the page: the elements that overflow, if the page scrolls horizontally. */
function overflowing() {
  const root = document.documentElement;
  if (root.scrollWidth <= innerWidth) return [];
  return [
    `${root.scrollWidth} px wide`,
    ...[...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > innerWidth + 0.5 || left < -0.5;
      })
      .slice(-5)
      .map((element) => element.outerHTML.slice(0, 120)),
  ];
}

/** Runs in the page: controls lower than 44 pixels, except links within a sentence. */
function tooLow() {
  const pressable = 'a[href], button, input:not([type="hidden"]), select, summary, label:has(input)';
  return [...document.querySelectorAll(pressable)]
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((element) => getComputedStyle(element).display !== 'inline' && !element.closest('.skip, .vh'))
    // Radio buttons and checkboxes are pressed by their labels.
    .filter((element) => !(element.matches('[type="radio"], [type="checkbox"]') && element.labels.length))
    .map((element) => ({ height: element.getBoundingClientRect().height, element }))
    .filter(({ height }) => height > 0 && height < 43.9)
    .map(({ height, element }) => `${height} px: ${element.outerHTML.slice(0, 120)}`);
}

// 1280 by 800 CSS pixels at a zoom of 400 % are 320 by 200 (WCAG 1.4.10).
describe('no horizontal scrolling at 320 pixels and at 400 %, and no target below 44 pixels', () => {
  const site = useSite();
  for (const { name, open } of PAGES) {
    it(name, LIMIT, () =>
      site.visit({ viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 }, async (page) => {
        await open(page);
        assert.deepEqual(await page.evaluate(overflowing), []);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        assert.deepEqual(await page.evaluate(overflowing), [], 'with all details open');
        assert.deepEqual(await page.evaluate(tooLow), []);
      }));
  }
});

describe('no layout shifts', () => {
  const site = useSite();
  for (const { name, open } of PAGES.filter(({ language }) => ['en', 'ar'].includes(language))) {
    it(name, LIMIT, () =>
      site.visit({ viewport: { width: 360, height: 640 } }, async (page) => {
        await page.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
            .observe({ type: 'layout-shift', buffered: true });
        });
        await open(page);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        // Two decimals, as browsers report it: pages that arrive in several packets may shift invisibly.
        const shift = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
        assert.equal(shift.toFixed(2), '0.00');
      }));
  }
});

describe('the first screen of a phone', () => {
  const site = useSite();
  const bottom = async (locator) => {
    const box = await locator.boundingBox();
    return box.y + box.height;
  };

  const kinds = [AFFECTED, AFFECTED_WITHOUT_CODE, POSSIBLY_AFFECTED, UNREADABLE_CODE];
  for (const { name, open } of LANGUAGES.flatMap((language) => kinds.map((kind) => kind.in(language)))) {
    it(`shows ${name}, the danger and the first step`, LIMIT, () =>
      site.visit({ viewport: { width: 360, height: 640 } }, async (page) => {
        await open(page);
        assert.equal(await page.evaluate(() => scrollY), 0);
        const verdict = await bottom(page.locator('h1'));
        const danger = await bottom(page.locator('.band .danger'));
        const firstStep = await bottom(page.locator(`${STEPS} > :first-child`).first());
        assert.ok(verdict <= 640, `the verdict ends at ${verdict}`);
        assert.ok(danger <= 640, `the danger ends at ${danger}`);
        assert.ok(firstStep <= 640, `the first step ends at ${firstStep}`);
      }));
  }

  it(`shows ${NOT_AFFECTED.name}`, LIMIT, () =>
    site.visit({ viewport: { width: 360, height: 640 } }, async (page) => {
      await NOT_AFFECTED.open(page);
      const verdict = await bottom(page.locator('h1'));
      assert.ok(verdict <= 640, `the verdict ends at ${verdict}`);
    }));
});
