// Bytes on the wire: a first visit fits into the initial congestion window.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { AFFECTED, AFFECTED_WITHOUT_CODE, LANGUAGES, NOT_AFFECTED, POSSIBLY_AFFECTED, UNREADABLE_CODE } from './pages.mjs';
import { LIMIT } from './site.mjs';

/** The initial congestion window of TCP: ten segments (RFC 6928). */
const MAX_FIRST_VISIT = 14_600;
const MAX_RESULT = 10_000;

/** Two of the devices; `tests/site` measures all of them, without a browser. */
const DEVICES = ['soundcore-a3102', 'ankerwork-a3302'];

/** URL, type and length of each response over the network, headers included. */
async function measured(page, open) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const responses = new Map();
  const bytes = [];
  session.on('Network.responseReceived', ({ requestId, response, type }) =>
    responses.set(requestId, { url: response.url, type, cached: response.fromDiskCache }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const about = responses.get(requestId);
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
    it(`fits into ${MAX_FIRST_VISIT} bytes, ${language}`, LIMIT, async () => {
      for (const device of DEVICES) {
        await site.visit({}, async (page) => {
          const bytes = await measured(page, () => page.goto(`/${language}/devices/${device}`));
          assert.ok(bytes.length >= 3, 'page, style and script');
          assert.ok(sum(bytes) <= MAX_FIRST_VISIT, `${device}: ${sum(bytes)} ${JSON.stringify(bytes)}`);
        });
      }
    });
  }
});

describe('the page of a result', () => {
  const site = useSite();
  const kinds = [AFFECTED, AFFECTED_WITHOUT_CODE, POSSIBLY_AFFECTED, UNREADABLE_CODE, NOT_AFFECTED];
  for (const { name, open } of LANGUAGES.flatMap((language) => kinds.map((kind) => kind.in(language)))) {
    it(`fits into ${MAX_RESULT} bytes: ${name}`, LIMIT, () =>
      site.visit({}, async (page) => {
        const bytes = await measured(page, () => open(page));
        const result = bytes.filter(({ url, type }) => type === 'Document' && url.endsWith('/check')).at(-1);
        assert.ok(result, 'the result was transferred');
        assert.ok(result.length <= MAX_RESULT, `${result.length}`);
      }));
  }
});
