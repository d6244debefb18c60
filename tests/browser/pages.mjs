// Every kind of page, and how to open it.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import {
  ABSENT, CHECK, UNREADABLE, answer, posting, press, readVerdict, sendAnswers, typeCode,
} from './site.mjs';

/** The languages: names of the folders of messages. */
export const LANGUAGES = readdirSync(new URL('../../locales/', import.meta.url)).sort();

/** One kind of page, as it is opened in a language. */
class Kind {
  /**
   * @param {string} name for the titles of tests
   * @param {(page: import('playwright-core').Page, root: string) => Promise<void>} opens it; `root` is the language, such as `/de`
   */
  constructor(name, open) {
    this.name = name;
    this.openAt = open;
  }

  /** Name and opener of the page in a language. */
  in(language) {
    return {
      name: `${this.name}, ${language}`,
      language,
      open: async (page) => {
        await this.openAt(page, `/${language}`);
        assert.equal(await page.locator('html').getAttribute('lang'), language);
      },
    };
  }

  /** The page in English, at the address without a language. */
  async open(page) {
    await this.openAt(page, '');
  }
}

const at = (address, status = 200) =>
  new Kind(address, async (page, root) => {
    const response = await page.goto(root + address);
    assert.equal(response.status(), status, `status of ${root}${address}`);
  });

/** Opens the page of a device, types a code and submits. */
async function check(page, root, device, code) {
  await page.goto(`${root}/devices/${device}`);
  await typeCode(page, code);
  return posting(page, () => press(page, CHECK));
}

async function expectVerdict(page, verdict) {
  assert.equal((await readVerdict(page)).verdict, verdict);
}

export const AFFECTED = new Kind('the verdict affected', async (page, root) => {
  await check(page, root, 'soundcore-a3102', 'ACCJRU1D16400841');
  await expectVerdict(page, 'affected');
});

export const AFFECTED_WITHOUT_CODE = new Kind('the verdict affected, without a code', async (page, root) => {
  await page.goto(`${root}/devices/veektomx-vt103`);
  await posting(page, () => press(page, ABSENT));
  await expectVerdict(page, 'affected');
});

export const POSSIBLY_AFFECTED = new Kind('the verdict possibly_affected, with questions', async (page, root) => {
  await check(page, root, 'soundcore-a3102', 'ACCJRU1D16400961');
  await expectVerdict(page, 'possibly_affected');
});

export const UNREADABLE_CODE = new Kind('the verdict possibly_affected, without a code', async (page, root) => {
  await page.goto(`${root}/devices/anker-a1112`);
  await posting(page, () => press(page, UNREADABLE));
  await expectVerdict(page, 'possibly_affected');
});

export const NOT_AFFECTED = new Kind('the verdict not_affected', async (page, root) => {
  await POSSIBLY_AFFECTED.openAt(page, root);
  await answer(page, 'colour', 'red');
  await posting(page, () => sendAnswers(page));
  await expectVerdict(page, 'not_affected');
});

export const FORM_WITH_ERROR = new Kind('the form with an error', async (page, root) => {
  const response = await check(page, root, 'soundcore-a3102', 'ACCJRU1D1640084');
  assert.equal(response.status(), 422);
});

/** Addresses of pages that can be opened with GET. */
export const ADDRESSES = [
  '/',
  '/devices/soundcore-a3102',
  '/devices/casely-e33a',
  '/recalls',
  '/recalls/cpsc-25-056',
  '/recalls/anker-2024-a1112',
  '/recalls/anker-2024-a1112/poster',
  '/disposal',
  '/disposal/us',
  '/disposal/jp',
  '/about',
  '/privacy',
  '/accessibility',
];

/** Every kind of page. */
export const KINDS = [
  ...ADDRESSES.map((address) => at(address)),
  at('/no-such-page', 404),
  FORM_WITH_ERROR,
  AFFECTED,
  POSSIBLY_AFFECTED,
  UNREADABLE_CODE,
  NOT_AFFECTED,
];

/** Every kind of page in every language. */
export const PAGES = LANGUAGES.flatMap((language) => KINDS.map((kind) => kind.in(language)));
