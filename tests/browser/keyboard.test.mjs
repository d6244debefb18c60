// From the start page to the verdict by keyboard, with a visible focus at every stop.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { CHECK, CODE, LIMIT, device, posting, readVerdict } from './site.mjs';

const MAX_STOPS = 200;

/**
 * Runs in the page: the problem with the focus ring, or null. The ring is an outline (forced colours remove shadows) of the
 * focused element, of its label, or of a wrapper that contains only this element, and it disappears with the focus.
 */
function focusRingProblem() {
  const element = document.activeElement;
  const ring = (node) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
    const { width, height } = node.getBoundingClientRect();
    return (
      outlineStyle !== 'none' &&
      parseFloat(outlineWidth) >= 2 &&
      !/^rgba\(.*, 0\)$/.test(outlineColor) &&
      Math.min(width, height) >= 4 &&
      node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  if (element === document.body) return 'no element has the focus';
  const name = element.outerHTML.slice(0, 120);

  const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
  const wrappers = [];
  for (let node = element.parentElement; node?.querySelectorAll(focusable).length === 1; node = node.parentElement) {
    wrappers.push(node);
  }
  const ringed = [element, ...(element.labels ?? []), ...wrappers].find(ring);
  if (!ringed) return `no ring on ${name}`;

  const box = ringed.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight) return `the focus is off the screen: ${name}`;

  const last = window.lastRing;
  window.lastRing = { node: ringed, look: getComputedStyle(ringed).outline };
  if (last?.node.isConnected && last.node !== ringed && getComputedStyle(last.node).outline === last.look) {
    return `a ring that remains: ${last.node.outerHTML.slice(0, 120)}`;
  }
  return null;
}

async function step(page, key) {
  await page.keyboard.press(key);
  assert.equal(await page.evaluate(focusRingProblem), null);
}

async function stepUntil(page, key, selector) {
  for (let stops = 0; stops < MAX_STOPS; stops += 1) {
    await step(page, key);
    if (await page.locator(selector).evaluateAll((found) => found.includes(document.activeElement))) return;
  }
  assert.fail(`${selector} cannot be reached with ${key}`);
}

describe('keyboard only', () => {
  const site = useSite();

  for (const colorScheme of ['light', 'dark']) {
    it(`leads from the start page to the verdict, ${colorScheme}`, LIMIT, () =>
      site.visit({ viewport: { width: 1280, height: 800 }, colorScheme }, async (page) => {
        await page.goto('/');
        await stepUntil(page, 'Tab', 'main input[name="device"]');
        await page.keyboard.press('Space');
        const wanted = device('soundcore-a3102');
        if (!(await page.locator(`${wanted}:focus`).count())) await stepUntil(page, 'ArrowDown', wanted);
        assert.ok(await page.locator(wanted).isChecked());

        await stepUntil(page, 'Tab', CODE);
        await page.keyboard.type('ACCJRU1D16400841');
        await stepUntil(page, 'Tab', CHECK);
        await posting(page, () => page.keyboard.press('Enter'));

        assert.equal((await readVerdict(page)).verdict, 'affected');
      }));
  }

  it('leads from the chosen device to the code field, past all other devices', LIMIT, () =>
    site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await page.locator(device('soundcore-a3102')).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.ok(await page.locator(`${CODE}:focus`).count());
    }));

  it('reaches every stop of a result with questions', LIMIT, () =>
    site.visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await stepUntil(page, 'Tab', CODE);
      await page.keyboard.type('ACCJRU1D16400961');
      await posting(page, () => page.keyboard.press('Enter'));
      assert.equal((await readVerdict(page)).verdict, 'possibly_affected');

      await stepUntil(page, 'Tab', 'footer a');
    }));
});
