// Printed results and posters, and folded notices.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { STEPS, VERDICT } from './site.mjs';

/** Printing takes most of a second per page. */
const LIMIT = { timeout: 600_000 };
const PUBLIC = ['--public-url', 'https://charge-safely.example'];

const pages = (pdf) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

async function printedPages(page, format) {
  return pages(await page.pdf({ format, printBackground: true }));
}

/** Posts a check from a form on a page. */
async function postCheck(page, language, fields) {
  await page.goto(`/${language}/privacy`);
  const loaded = page.waitForEvent('load');
  await page.evaluate(([action, values]) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action });
    for (const [name, value] of Object.entries(values)) {
      const input = document.createElement('input');
      Object.assign(input, { name, value });
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  }, [`/${language}/check`, fields]);
  await loaded;
}

async function names(page, address, key) {
  return (await (await page.request.get(address)).json()).map((entry) => entry[key]);
}

describe('a result', () => {
  const site = useSite({ flags: PUBLIC });
  for (const language of ['en', 'de', 'ja', 'ar']) {
    it(`prints on one sheet for every device in ${language}`, LIMIT, () =>
      site.visit({ viewport: { width: 360, height: 640 } }, async (page) => {
        for (const device of await names(page, '/api/v1/devices', 'slug')) {
          for (const rest of [{ unreadable: '1' }, { serial: 'ABCD1234EFGH5678', as_printed: '1' }]) {
            await postCheck(page, language, { device, ...rest });
            const verdict = await page.locator(VERDICT).getAttribute('data-verdict');
            assert.equal(await printedPages(page, 'A4'), 1, `${device} ${verdict} ${JSON.stringify(rest)}`);
          }
        }
      }));
  }

  it('prints in at least 8 points, with the QR code of the notice', LIMIT, () =>
    site.visit({}, async (page) => {
      await postCheck(page, 'en', { device: 'soundcore-a3102', unreadable: '1' });
      await page.emulateMedia({ media: 'print' });
      const small = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const parent = text.parentElement;
          if (!text.data.trim() || parent.closest('svg') || !parent.checkVisibility()) continue;
          // 8 points are 10.67 pixels.
          if (parseFloat(getComputedStyle(parent).fontSize) < 10.66) found.push(text.data);
        }
        return found;
      });
      assert.deepEqual(small, []);
      assert.ok(await page.locator('.qr svg').isVisible());
      assert.ok(!(await page.locator('main form').first().isVisible()));
    }));

  it('folds notices that do not decide, and opens them without script', LIMIT, () =>
    site.visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/en/devices/soundcore-a3102');
      await page.locator('button[name=unreadable]').first().click();
      const notices = page.locator('article.notice');
      assert.ok((await notices.count()) > 1);
      const visible = async () => (await Promise.all((await notices.all()).map((one) => one.isVisible()))).filter(Boolean);
      assert.equal((await visible()).length, 1);
      await page.locator('details:has(article.notice) > summary').click();
      assert.equal((await visible()).length, await notices.count());
    }));

  for (const language of ['en', 'es', 'fr', 'de', 'ja', 'ar']) {
    it(`shows the verdict and the first step on a phone in ${language}`, LIMIT, () =>
      site.visit({ viewport: { width: 360, height: 640 } }, async (page) => {
        for (const device of await names(page, '/api/v1/devices', 'slug')) {
          await postCheck(page, language, { device, unreadable: '1' });
          const box = await page.locator(STEPS).first().boundingBox();
          assert.ok(box.y + box.height <= 640, `${device}: the first step ends at ${box.y + box.height}`);
        }
      }));
  }
});

for (const [variant, flags] of [['with', PUBLIC], ['without', []]]) {
  describe(`a poster ${variant} a public address`, () => {
    const site = useSite({ flags });
    for (const language of variant === 'with' ? ['en', 'es', 'fr', 'de', 'ja', 'ar'] : ['fr']) {
      it(`fits one sheet of A4 and of Letter in ${language}`, LIMIT, () =>
        site.visit({}, async (page) => {
          for (const id of await names(page, '/api/v1/recalls', 'id')) {
            await page.goto(`/${language}/recalls/${id}/poster`);
            for (const format of ['A4', 'Letter']) {
              assert.equal(await printedPages(page, format), 1, `${id} on ${format}`);
            }
          }
        }));
    }

    it('fits a narrow screen, and prints without header and footer', LIMIT, () =>
      site.visit({ viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto('/en/recalls/cpsc-25-466/poster');
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
        await page.emulateMedia({ media: 'print' });
        assert.ok(!(await page.locator('header').first().isVisible()));
        assert.ok(!(await page.locator('footer').isVisible()));
      }));
  });
}
