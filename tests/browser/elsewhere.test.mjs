// What a real browser says of where a form comes from: ours is served, another website's is refused.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { CHECK, LIMIT, posting, press, readVerdict, typeCode } from './site.mjs';

describe('forms from here and from elsewhere', () => {
  const site = useSite();

  it('a form of ours is served, though its origin is hidden by our own referrer policy', LIMIT, () =>
    site.visit({}, async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await typeCode(page, 'ACCJRU1D16400841');
      const response = await posting(page, () => press(page, CHECK));
      const headers = await response.request().allHeaders();
      assert.equal(headers.origin, 'null');
      assert.equal(headers['sec-fetch-site'], 'same-origin');
      assert.equal((await readVerdict(page)).verdict, 'affected');

      const [again] = await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.reload()]);
      assert.equal(again.status(), 200, 'the same form sent again by the reader');
    }));

  it('a form of another website is refused, and the way to ours is shown', LIMIT, () =>
    site.visit({}, async (page) => {
      await page.goto('/about');
      const { origin } = new URL(page.url());
      const form = `<form method="post" action="${origin}/check"><input name="device" value="soundcore-a3102"><button>Win</button></form>`;
      await page.goto(`data:text/html,${encodeURIComponent(form)}`);
      const response = await posting(page, () => page.click('button'));
      const headers = await response.request().allHeaders();
      assert.equal(headers['sec-fetch-site'], 'cross-site');
      assert.equal(response.status(), 403);
      await page.click('main .list a >> nth=0');
      assert.equal(new URL(page.url()).pathname, '/');
    }));
});
