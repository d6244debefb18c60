// What owners come for, with script and without.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { LANGUAGES } from './pages.mjs';
import {
  ABSENT, CHECK, CODE, LIMIT, STEPS, SUMMARY, UNREADABLE,
  answer, pickDevice, posting, press, readVerdict, sendAnswers, typeCode,
} from './site.mjs';

/** How the codes of these journeys begin. */
const CODES = ['ACCJRU1D', 'AAAA1111'];

function assertNothingTypedInAddress(page) {
  assert.match(new URL(page.url()).pathname, /^(\/[a-z]{2})?\/check$/);
  assert.equal(new URL(page.url()).search, '');
}

const WAYS = LANGUAGES.flatMap((language) => [true, false].map((javaScriptEnabled) => ({ language, javaScriptEnabled })));

for (const { language, javaScriptEnabled } of WAYS) {
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
      assertNothingTypedInAddress(page);
    });

    journey('from the link in an email to the verdict', async (page) => {
      await page.goto('/devices/ankerwork-a3302?from=email');
      await typeCode(page, 'AAAA1111BBBB2222');
      await posting(page, () => press(page, CHECK));

      const { verdict, device } = await readVerdict(page);
      assert.equal(verdict, 'possibly_affected');
      assert.equal(device, 'ankerwork-a3302');
      assert.ok(await page.locator(STEPS).count(), 'the answer has steps');
      assertNothingTypedInAddress(page);
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
      assert.ok(!(await page.title()).startsWith(prefix), `${prefix} stands before errors alone`);
    });

    journey('a number that cannot be read still gets steps', async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await posting(page, () => press(page, UNREADABLE));

      assert.equal((await readVerdict(page)).verdict, 'possibly_affected');
      assert.ok(await page.locator(STEPS).count(), 'the answer has steps');
    });

    journey('a unit that carries no number is judged by that', async (page) => {
      await page.goto('/devices/veektomx-vt103');
      await posting(page, () => press(page, ABSENT));

      assert.equal((await readVerdict(page)).verdict, 'affected');
      assert.ok(await page.locator(STEPS).count(), 'the answer has steps');
    });

    journey('the answer to a question settles the verdict and keeps the code', async (page) => {
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
      assertNothingTypedInAddress(page);
    });

    journey('Enter in the code field checks the code and nothing else', async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await typeCode(page, 'ACCJRU1D16400841');
      await posting(page, () => page.locator(CODE).press('Enter'));

      assert.equal((await readVerdict(page)).verdict, 'affected');
    });

    journey('a number that is typed where devices are searched goes into its own field, and into no address with script', async (page) => {
      const addresses = [];
      page.on('request', (request) => addresses.push(request.url()));
      await page.goto('/');
      await page.locator('#q').pressSequentially('ACCJRU1D16400841');
      await page.locator('#q').press('Enter');
      const told = page.locator('#q-status');
      if (javaScriptEnabled) {
        assert.equal(await told.textContent(), await told.getAttribute('data-number'));
        assert.ok(addresses.every((address) => !address.includes('ACCJ')), `${addresses}`);
        const { y, height } = await told.boundingBox();
        assert.ok(y > -1 && y + height < 641, `what to do is seen: ${y} ${height}`);
        await pickDevice(page, 'soundcore-a3102');
        await posting(page, () => press(page, CHECK));
        assert.equal((await readVerdict(page)).verdict, 'affected');
      } else {
        await page.waitForURL(/q=/);
        assert.equal(await told.textContent(), await told.getAttribute('data-number'));
      }
    });

    it('none of these codes stands in what the program wrote', () => {
      const output = site.output().toUpperCase();
      for (const code of CODES) assert.ok(!output.includes(code), `${code} stands in the log`);
    });
  });
}
