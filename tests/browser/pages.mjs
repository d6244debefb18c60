// Every kind of page, with what leads to it.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { ABSENT, CHECK, answer, posting, press, readVerdict, sendAnswers, typeCode } from './site.mjs';

/** Every language has a folder of messages. */
const LANGUAGES = readdirSync(new URL('../../locales/', import.meta.url));

const at = (address, status = 200) => ({
  name: address,
  async open(page) {
    const response = await page.goto(address);
    assert.equal(response.status(), status, `status of ${address}`);
  },
});

/** The device's page, a code, and the button. */
async function check(page, device, code, language) {
  await page.goto(`${language ? `/${language}` : ''}/devices/${device}`);
  await typeCode(page, code);
  return posting(page, () => press(page, CHECK));
}

async function expectVerdict(page, verdict) {
  assert.equal((await readVerdict(page)).verdict, verdict);
}

export const AFFECTED = {
  name: 'the verdict affected',
  async open(page) {
    await check(page, 'soundcore-a3102', 'ACCJRU1D16400841');
    await expectVerdict(page, 'affected');
  },
};

export const AFFECTED_WITHOUT_CODE = {
  name: 'the verdict affected, without a code',
  async open(page) {
    await page.goto('/devices/veektomx-vt103');
    await posting(page, () => press(page, ABSENT));
    await expectVerdict(page, 'affected');
  },
};

export const POSSIBLY_AFFECTED = {
  name: 'the verdict possibly_affected, with questions',
  async open(page) {
    await check(page, 'soundcore-a3102', 'ACCJRU1D16400961');
    await expectVerdict(page, 'possibly_affected');
  },
};

export const NOT_AFFECTED = {
  name: 'the verdict not_affected',
  async open(page) {
    await POSSIBLY_AFFECTED.open(page);
    await answer(page, 'colour', 'red');
    await posting(page, () => sendAnswers(page));
    await expectVerdict(page, 'not_affected');
  },
};

export const FORM_WITH_ERROR = {
  name: 'the form with an error',
  async open(page) {
    const response = await check(page, 'soundcore-a3102', 'ACCJRU1D1640084');
    assert.equal(response.status(), 422);
  },
};

export const PAGES = [
  at('/'),
  at('/devices/soundcore-a3102'),
  at('/devices/casely-e33a'),
  at('/recalls'),
  at('/recalls/cpsc-25-056'),
  at('/disposal'),
  at('/disposal/us'),
  at('/about'),
  at('/privacy'),
  at('/accessibility'),
  at('/no-such-page', 404),
  FORM_WITH_ERROR,
  AFFECTED,
  POSSIBLY_AFFECTED,
  NOT_AFFECTED,
];

/** The pages that an owner sees first, in every language: long words and right to left. */
export const TRANSLATED_PAGES = LANGUAGES.flatMap((language) => [
  at(`/${language}/`),
  {
    name: `the verdict affected in ${language}`,
    async open(page) {
      await check(page, 'soundcore-a3102', 'ACCJRU1D16400841', language);
      await expectVerdict(page, 'affected');
      assert.equal(await page.locator('html').getAttribute('lang'), language);
    },
  },
]);
