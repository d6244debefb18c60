// What a visit costs on the wire: an old phone on a slow line has it after one round.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { AFFECTED, AFFECTED_WITHOUT_CODE, LANGUAGES, NOT_AFFECTED, POSSIBLY_AFFECTED, UNREADABLE_CODE } from './pages.mjs';
import { LIMIT } from './site.mjs';

/** All that a TCP connection sends before the first answer: ten segments. */
const FIRST_VISIT = 14_600;
const ANSWER = 10_000;

/** `tests/site` counts all of them; a browser counts its own way. */
const DEVICES = ['soundcore-a3102', 'ankerwork-a3302'];

/** Counts the bytes of each answer, heads included, by the kind of what was asked for. */
async function counted(page, open) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map();
  const bytes = [];
  session.on('Network.responseReceived', ({ requestId, response, type }) =>
    addresses.set(requestId, { url: response.url, type, cached: response.fromDiskCache }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const about = addresses.get(requestId);
    if (about && !about.cached) bytes.push({ ...about, length: encodedDataLength });
  });
  await open();
  await page.waitForLoadState('networkidle');
  return bytes;
}

const sum = (bytes) => bytes.reduce((total, { length }) => total + length, 0);

describe('a first visit of a device page', () => {
  const site = useSite();
  for (const language of LANGUAGES) {
    it(`fits into ${FIRST_VISIT} bytes, ${language}`, LIMIT, async () => {
      for (const device of DEVICES) {
        await site.visit({}, async (page) => {
          const bytes = await counted(page, () => page.goto(`/${language}/devices/${device}`));
          assert.ok(bytes.length >= 3, 'page, style and script');
          assert.ok(sum(bytes) <= FIRST_VISIT, `${device}: ${sum(bytes)} ${JSON.stringify(bytes)}`);
        });
      }
    });
  }
});

describe('the page of an answer', () => {
  const site = useSite();
  const kinds = [AFFECTED, AFFECTED_WITHOUT_CODE, POSSIBLY_AFFECTED, UNREADABLE_CODE, NOT_AFFECTED];
  for (const { name, open } of LANGUAGES.flatMap((language) => kinds.map((kind) => kind.in(language)))) {
    it(`fits into ${ANSWER} bytes: ${name}`, LIMIT, () =>
      site.visit({}, async (page) => {
        const bytes = await counted(page, () => open(page));
        const answer = bytes.filter(({ url, type }) => type === 'Document' && url.endsWith('/check')).at(-1);
        assert.ok(answer, 'the answer came over the wire');
        assert.ok(answer.length <= ANSWER, `${answer.length}`);
      }));
  }
});
