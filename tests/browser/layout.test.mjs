// What fits on a phone.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import {
  AFFECTED, AFFECTED_WITHOUT_CODE, NOT_AFFECTED, PAGES, POSSIBLY_AFFECTED, TRANSLATED_PAGES,
} from './pages.mjs';
import { LIMIT, STEPS } from './site.mjs';

/** Runs in the page: the elements that stick out, when the page can be scrolled sideways. */
function stickingOut() {
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

describe('no sideways scrolling at 320 pixels', () => {
  const site = useSite();
  for (const { name, open } of [...PAGES, ...TRANSLATED_PAGES]) {
    it(name, LIMIT, () =>
      site.visit({ viewport: { width: 320, height: 640 } }, async (page) => {
        await open(page);
        assert.deepEqual(await page.evaluate(stickingOut), []);
      }));
  }
});

describe('the first screen of a phone', () => {
  const site = useSite();
  const bottom = async (locator) => {
    const box = await locator.boundingBox();
    return box.y + box.height;
  };

  for (const { name, open } of [AFFECTED, AFFECTED_WITHOUT_CODE, POSSIBLY_AFFECTED]) {
    it(`shows ${name} and the first step`, LIMIT, () =>
      site.visit({ viewport: { width: 360, height: 640 } }, async (page) => {
        await open(page);
        assert.equal(await page.evaluate(() => scrollY), 0);
        const verdict = await bottom(page.locator('h1'));
        const firstStep = await bottom(page.locator(STEPS).first());
        assert.ok(verdict <= 640, `the verdict ends at ${verdict}`);
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
