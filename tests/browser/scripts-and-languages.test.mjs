// Right-to-left pages, the language switch, forced colours, and fonts.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { AFFECTED, KINDS, LANGUAGES } from './pages.mjs';
import { CODE, LIMIT, VERDICT, posting, readVerdict } from './site.mjs';

describe('right to left', () => {
  const site = useSite();

  it('the page begins at the right, and codes run from left to right', LIMIT, () =>
    site.visit({}, async (page) => {
      await AFFECTED.in('ar').open(page);
      const sides = await page.evaluate(() => {
        const left = (selector) => document.querySelector(selector).getBoundingClientRect().left;
        const groups = [...document.querySelectorAll('.unit .code b')].map((group) => group.getBoundingClientRect().left);
        return { wordmark: left('.wordmark'), lang: left('.lang'), groups };
      });
      assert.ok(sides.wordmark > sides.lang, 'the wordmark is at the right');
      assert.equal(sides.groups.length, 4);
      assert.deepEqual(sides.groups, [...sides.groups].sort((a, b) => a - b), 'groups run from left to right');
    }));

  it('codes in sentences are isolated with bdi and without control characters', LIMIT, () =>
    site.visit({}, async (page) => {
      await AFFECTED.in('ar').open(page);
      const codes = await page.locator('main bdi').allTextContents();
      assert.ok(codes.some((code) => /^[A-Z0-9]{16}$/.test(code)), `codes in <bdi>: ${codes}`);
      const hasControlCharacters = await page.evaluate(() => /[\u2066-\u2069\u200e\u200f]/.test(document.documentElement.outerHTML));
      assert.equal(hasControlCharacters, false, 'owners copy no invisible characters');
    }));

  it('the code field is left to right', LIMIT, () =>
    site.visit({}, async (page) => {
      await page.goto('/ar/devices/soundcore-a3102');
      assert.equal(await page.locator(CODE).evaluate((field) => getComputedStyle(field).direction), 'ltr');
    }));
});

describe('the language switch', () => {
  const site = useSite();
  for (const javaScriptEnabled of [true, false]) {
    it(`shows the same result in another language, ${javaScriptEnabled ? 'with' : 'without'} script`, LIMIT, () =>
      site.visit({ javaScriptEnabled }, async (page) => {
        await AFFECTED.in('en').open(page);
        const before = await readVerdict(page);
        await page.locator('.lang summary').click();
        await posting(page, () => page.locator('.lang button[lang="ja"]').click());
        assert.equal(await page.locator('html').getAttribute('lang'), 'ja');
        assert.deepEqual(await readVerdict(page), before);
      }));
  }

  it('leads to the same page', LIMIT, () =>
    site.visit({}, async (page) => {
      await page.goto('/de/disposal/jp');
      for (const language of LANGUAGES) {
        await page.locator('.lang summary').click();
        await page.locator(`.lang a[hreflang="${language}"]`).click();
        assert.equal(new URL(page.url()).pathname, `/${language}/disposal/jp`);
      }
    }));
});

describe('the language switch of a form', () => {
  const site = useSite();

  it('carries input over, leaves nothing in storage and puts nothing into addresses', LIMIT, () =>
    site.visit({}, async (page) => {
      const addresses = [];
      page.on('request', (request) => addresses.push(`${request.url()} ${request.postData() ?? ''}`));
      const switchTo = async (language) => {
        await page.locator('.lang summary').click();
        await page.locator(`.lang a[hreflang="${language}"]`).click();
        await page.waitForURL(`**/${language}/**`);
      };
      await page.goto('/en/devices/soundcore-a3102');
      await page.locator(CODE).fill('ACCJ9');
      await switchTo('ja');
      assert.equal(await page.locator(CODE).inputValue(), 'ACCJ9');
      assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
      await page.locator('#serial-count').filter({ hasText: '5' }).waitFor();
      await switchTo('de');
      assert.equal(await page.locator(CODE).inputValue(), 'ACCJ9', 'and a second time');
      await page.reload();
      assert.equal(await page.locator(CODE).inputValue(), '', 'only for one page');
      assert.ok(addresses.every((address) => !address.includes('ACCJ9')), `${addresses}`);
    }));

  it('carries the chosen device over', LIMIT, () =>
    site.visit({}, async (page) => {
      await page.goto('/en/');
      await page.locator('label[for="d-soundcore-a3102"]').click();
      await page.locator(CODE).fill('ACCJ9');
      await page.locator('.lang summary').click();
      await page.locator('.lang a[hreflang="ar"]').click();
      await page.waitForURL('**/ar/');
      assert.ok(await page.locator('#d-soundcore-a3102').isChecked());
      assert.equal(await page.locator(CODE).inputValue(), 'ACCJ9');
    }));
});

describe('forced colours', () => {
  const site = useSite();
  for (const kind of KINDS) {
    it(`elements with meaningful colours have borders: ${kind.name}`, LIMIT, () =>
      site.visit({ forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
        await kind.open(page);
        const bare = await page.evaluate(() =>
          [...document.querySelectorAll('.band, .wordmark, main button, main input:not([type="hidden"], [type="radio"], [type="checkbox"], .vh)')]
            .filter((element) => element.checkVisibility())
            .filter((element) => {
              const style = getComputedStyle(element);
              const edges = ['Top', 'Bottom'].map((side) =>
                style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1);
              return !edges.every(Boolean);
            })
            .map((element) => element.outerHTML.slice(0, 100)));
        assert.deepEqual(bare, []);
        // Drawings use the forced colours: the mark of the code differs from the background.
        const colours = await page.evaluate(() => {
          const key = document.querySelector('svg.label .k');
          return key && [getComputedStyle(key).stroke, getComputedStyle(document.body).backgroundColor];
        });
        if (colours) assert.notEqual(colours[0], colours[1]);
      }));
  }
});

describe('fonts', () => {
  const site = useSite();
  for (const language of LANGUAGES) {
    it(`has every letter of ${language}`, LIMIT, () =>
      site.visit({}, async (page) => {
        await AFFECTED.in(language).open(page);
        assert.ok((await page.locator(VERDICT).innerText()).length > 20);
        const session = await page.context().newCDPSession(page);
        await session.send('DOM.enable');
        await session.send('CSS.enable');
        const { root } = await session.send('DOM.getDocument');
        const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'h1, h2, main p' });
        const fonts = new Set();
        for (const nodeId of nodeIds.slice(0, 20)) {
          const { fonts: used } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
          for (const { familyName } of used) fonts.add(familyName);
        }
        const named = [...fonts].join(', ');
        if (language === 'ja') assert.match(named, /CJK|Gothic|Mincho|IPA|Takao|VL/i, named);
        if (language === 'ar') assert.match(named, /Arab|Naskh|Kufi|DejaVu|Amiri|KACST/i, named);
        assert.doesNotMatch(named, /LastResort/i);
      }));
  }
});
