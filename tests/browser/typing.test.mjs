// The messages while a code is typed agree with those of the server.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { CHECK, CODE, LIMIT, SUMMARY, posting, press } from './site.mjs';

const COUNT = '#serial-count';
const MARK = '#serial-mark';
const LIVE_REGION = '#serial-said';

const INPUTS = [
  'A', 'accjru1d-1640-0841', ' SN: ACCJRU1D16400841', 'S/N ACCJRU1D1640084', 'SNACCJRU1D16400841', 'SN Code: ACCJ', 'SN NOX12',
  'Serial No. ACCJRU1D16400841', 'serial number:12', 'SERIAL X', 'ＡＣＣＪＲＵ１Ｄ１６４００８４１', '\u200fACCJRU1D16400841\u202c', 'ACCJ–RU1D—1640',
  'ACCJ*RU1D', 'ACCJRU1D1640084é', 'ACCÜ?', 'AC💥CJ', '23/18', '2-3/1.8', 'O318', 'Z3l8', '000I21', 'ー12', 'SNSN', 'SN', ' ', 'ß1',
  'U10U.', '(21)AB', 'A'.repeat(63),
];
const DEVICES = ['soundcore-a3102', 'tala-muse', 'iniu-bi-b41', 'ikea-e2037', 'iwalk-mxb008', 'belkin-bpb002', 'veektomx-vt103'];

describe('typing', () => {
  const site = useSite();
  const mark = (page) => page.locator(MARK).textContent();

  for (const device of DEVICES) {
    it(`${device}: counts and validates as the server does`, LIMIT, () => site.visit({}, async (page) => {
      await page.goto(`/devices/${device}`);
      await page.locator(CODE).focus();
      await page.waitForFunction(() => window.chargeSafely.read);
      for (const serial of INPUTS) {
        await page.locator(CODE).fill(serial);
        const reply = await page.request.post('/api/v1/check', { data: { device, serial } });
        const { error, serial: read } = await reply.json();
        const { n, fits, message } = await page.evaluate(([selectors, typed]) => {
          const form = document.querySelector(selectors[0]).dataset;
          const { n: length, fits: isFit } = window.chargeSafely.read(typed, form);
          return { n: length, fits: isFit, message: document.querySelector(selectors[1]).textContent };
        }, [[COUNT, MARK], serial]);
        const place = `${device} ${JSON.stringify(serial)}: ${error?.message ?? read}`;
        if (error?.message.startsWith('Character')) {
          assert.ok(message.endsWith(error.message), `${place}, not ${message}`);
          assert.equal(await page.locator(`${MARK} .error:not(:empty)`).count(), 1);
        } else {
          assert.doesNotMatch(message, /Character/, place);
          assert.equal(await page.locator(`${MARK} .error:not(:empty)`).count(), 0);
        }
        // Input that consists of words of the label has no code and does not fit.
        const isFit = error ? /names no date|no such number|is a name/.test(error.message) : read !== null;
        assert.equal(fits, isFit, place);
        if (read) assert.equal(n, read.length, place);
        const length = /has (\d+) characters/.exec(error?.message ?? '');
        if (length) assert.equal(n, Number(length[1]), place);
      }
    }));
  }

  it('shows the number of characters and the expected number', LIMIT, () => site.visit({}, async (page) => {
    for (const [device, typed, idle, counted] of [
      ['soundcore-a3102', 'accj-ru', '16 characters', '6 of 16 characters'],
      ['iwalk-mxb008', '12', '', '2 of 9 or 10 characters'],
      ['veektomx-vt103', '12', '', 'Characters so far: 2'],
    ]) {
      await page.goto(`/devices/${device}`);
      assert.equal(await page.locator(COUNT).textContent(), idle);
      await page.locator(CODE).fill(typed);
      await page.locator(COUNT).filter({ hasText: counted }).waitFor();
      await page.locator(CODE).fill('');
      assert.equal(await page.locator(COUNT).textContent(), idle);
    }
  }));

  it('shows a letter that is read as a digit, and an invalid character as an error', LIMIT, () => site.visit({}, async (page) => {
    await page.goto('/devices/soundcore-a3102');
    await page.locator(CODE).pressSequentially('ACCO');
    await page.locator(MARK).filter({ hasText: 'O' }).waitFor();
    assert.equal(await mark(page), 'The letter O is read as the digit 0.');
    await page.locator(CODE).pressSequentially('!');
    const words = 'Character 5 is “!”. This maker does not print it. Look at the label again.';
    assert.deepEqual(await page.locator(`${MARK} > *`).allTextContents(), ['The letter O is read as the digit 0.', words]);
    assert.equal(await page.locator(`${MARK} .error`).textContent(), words);

    await posting(page, () => press(page, CHECK));
    assert.match(await page.locator(SUMMARY).textContent(), new RegExp(words));
    await page.locator(MARK).filter({ hasText: words }).waitFor();
    await page.locator('#as_printed').check();
    assert.equal(await mark(page), '', 'no warnings for a code that is confirmed as printed');
  }));

  it('announces to screen readers when typing pauses, and nothing twice', LIMIT, () => site.visit({}, async (page) => {
    await page.clock.install();
    await page.goto('/devices/soundcore-a3102');
    await page.locator(CODE).focus();
    await page.waitForFunction(() => window.chargeSafely.read);
    await page.evaluate((selector) => {
      window.announced = [];
      const region = document.querySelector(selector);
      new MutationObserver(() => window.announced.push(region.textContent)).observe(region, { childList: true });
    }, LIVE_REGION);
    for (const key of 'AC*') {
      await page.keyboard.type(key);
      await page.clock.runFor(500);
    }
    assert.deepEqual(await page.evaluate(() => window.announced), []);
    await page.clock.runFor(1000);
    const words = '3 of 16 characters. Character 3 is “*”. This maker does not print it. Look at the label again.';
    assert.deepEqual(await page.evaluate(() => window.announced), [words]);
    await page.keyboard.type('-');
    await page.clock.runFor(2000);
    assert.deepEqual(await page.evaluate(() => window.announced), [words], 'nothing changed');
    assert.equal(await page.locator(LIVE_REGION).getAttribute('role'), 'status');
  }));

  it('Arabic pages use the same digits as the server', LIMIT, () => site.visit({ locale: 'ar-EG' }, async (page) => {
    await page.goto('/ar/devices/soundcore-a3102');
    await page.locator(CODE).fill('ACC*');
    await page.locator(MARK).filter({ hasText: '*' }).waitFor();
    const text = (await page.locator(COUNT).textContent()) + (await mark(page));
    assert.match(text, /4/);
    assert.match(text, /\u2068\*\u2069/);
    assert.doesNotMatch(text, /[٠-٩]/);
  }));
});
