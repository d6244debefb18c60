// Journeys of owners, with and without script.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { LANGUAGES } from './pages.mjs';
import {
  ABSENT, CHECK, CODE, LIMIT, STEPS, SUMMARY, UNREADABLE,
  answer, pickDevice, posting, press, readVerdict, sendAnswers, typeCode,
} from './site.mjs';

/** The beginnings of the codes in these journeys. */
const CODE_PREFIXES = ['ACCJRU1D', 'AAAA1111'];

function assertNoInputInAddress(page) {
  assert.match(new URL(page.url()).pathname, /^(\/[a-z]{2})?\/check$/);
  assert.equal(new URL(page.url()).search, '');
}

const VARIANTS = LANGUAGES.flatMap((language) => [true, false].map((javaScriptEnabled) => ({ language, javaScriptEnabled })));

for (const { language, javaScriptEnabled } of VARIANTS) {
  describe(`journeys in ${language} ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    const site = useSite();
    const journey = (name, body) =>
      it(name, LIMIT, () =>
        site.visit({ javaScriptEnabled, locale: language }, async (page) => {
          await body(page);
          assert.equal(await page.locator('html').getAttribute('lang'), language);
        }));

    journey('from the start page to the verdict, the code typed in lower case with hyphens', async (page) => {
      await page.goto('/');
      await pickDevice(page, 'soundcore-a3102');
      await typeCode(page, 'accjru1d-1640-0841');
      const response = await posting(page, () => press(page, CHECK));

      assert.equal(response.status(), 200);
      assert.deepEqual(await readVerdict(page), {
        verdict: 'affected',
        device: 'soundcore-a3102',
        serial: 'ACCJRU1D16400841',
      });
      assertNoInputInAddress(page);
    });

    journey('from the link in an email to the verdict', async (page) => {
      await page.goto('/devices/ankerwork-a3302?from=email');
      await typeCode(page, 'AAAA1111BBBB2222');
      await posting(page, () => press(page, CHECK));

      const { verdict, device } = await readVerdict(page);
      assert.equal(verdict, 'possibly_affected');
      assert.equal(device, 'ankerwork-a3302');
      assert.ok(await page.locator(STEPS).count(), 'the result has steps');
      assertNoInputInAddress(page);
    });

    journey('a code that is too short is an error that can be corrected', async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await typeCode(page, 'ACCJRU1D1640084');
      const response = await posting(page, () => press(page, CHECK));

      assert.equal(response.status(), 422);
      const errorTitle = await page.title();
      const summary = page.locator(SUMMARY);
      assert.equal(await summary.count(), 1);
      if (javaScriptEnabled) {
        const focused = page.locator(`${SUMMARY}:focus, :focus:has(> ${SUMMARY})`);
        assert.equal(await focused.count(), 1, 'the summary has the focus');
      }
      const field = page.locator(CODE);
      assert.equal(await field.inputValue(), 'ACCJRU1D1640084');
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const link = summary.locator('a').first();
      assert.equal(await link.getAttribute('href'), `#${await field.getAttribute('id')}`);
      await link.click();
      assert.equal(await page.locator(`${CODE}:focus`).count(), 1, 'the link leads into the field');

      await field.press('End');
      await field.pressSequentially('1');
      await posting(page, () => press(page, CHECK));
      assert.equal((await readVerdict(page)).verdict, 'affected');
      const prefix = errorTitle.split(/\s/)[0];
      assert.ok(!(await page.title()).startsWith(prefix), `${prefix} occurs only in titles of errors`);
    });

    journey('an unreadable number gets steps', async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await posting(page, () => press(page, UNREADABLE));

      assert.equal((await readVerdict(page)).verdict, 'possibly_affected');
      assert.ok(await page.locator(STEPS).count(), 'the result has steps');
    });

    journey('a unit without a number is affected where that is the sign', async (page) => {
      await page.goto('/devices/veektomx-vt103');
      await posting(page, () => press(page, ABSENT));

      assert.equal((await readVerdict(page)).verdict, 'affected');
      assert.ok(await page.locator(STEPS).count(), 'the result has steps');
    });

    journey('the answer to a question decides the verdict, and the code stays', async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await typeCode(page, 'ACCJRU1D16400961');
      await posting(page, () => press(page, CHECK));
      assert.equal((await readVerdict(page)).verdict, 'possibly_affected');

      await answer(page, 'colour', 'red');
      await posting(page, () => sendAnswers(page));
      assert.deepEqual(await readVerdict(page), {
        verdict: 'not_affected',
        device: 'soundcore-a3102',
        serial: 'ACCJRU1D16400961',
      });
      assertNoInputInAddress(page);
    });

    journey('Enter in the code field submits the check', async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await typeCode(page, 'ACCJRU1D16400841');
      await posting(page, () => page.locator(CODE).press('Enter'));

      assert.equal((await readVerdict(page)).verdict, 'affected');
    });

    journey('a number in the search goes into the code field, and with script into no address', async (page) => {
      const addresses = [];
      page.on('request', (request) => addresses.push(request.url()));
      await page.goto('/');
      await page.locator('#q').pressSequentially('ACCJRU1D16400841');
      await page.locator('#q').press('Enter');
      const status = page.locator('#q-status');
      if (javaScriptEnabled) {
        assert.equal(await status.textContent(), await status.getAttribute('data-number'));
        assert.ok(addresses.every((address) => !address.includes('ACCJ')), `${addresses}`);
        const { y, height } = await status.boundingBox();
        assert.ok(y > -1 && y + height < 641, `the message is on the screen: ${y} ${height}`);
        await pickDevice(page, 'soundcore-a3102');
        await posting(page, () => press(page, CHECK));
        assert.equal((await readVerdict(page)).verdict, 'affected');
      } else {
        await page.waitForURL(/q=/);
        assert.equal(await status.textContent(), await status.getAttribute('data-number'));
      }
    });

    it('the output of the program contains none of these codes', () => {
      const output = site.output().toUpperCase();
      for (const code of CODE_PREFIXES) assert.ok(!output.includes(code), `${code} is in the log`);
    });
  });
}
