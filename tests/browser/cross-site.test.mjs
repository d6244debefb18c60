// The Origin and Sec-Fetch-Site headers of real browsers: our forms are accepted, those of other sites are rejected.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './browser.mjs';
import { CHECK, LIMIT, posting, press, readVerdict, typeCode } from './site.mjs';

describe('cross-site forms', () => {
  const site = useSite();

  it('our own form is accepted, although our referrer policy makes its origin null', LIMIT, () =>
    site.visit({}, async (page) => {
      await page.goto('/devices/soundcore-a3102');
      await typeCode(page, 'ACCJRU1D16400841');
      const response = await posting(page, () => press(page, CHECK));
      const headers = await response.request().allHeaders();
      assert.equal(headers.origin, 'null');
      assert.equal(headers['sec-fetch-site'], 'same-origin');
      assert.equal((await readVerdict(page)).verdict, 'affected');

      const [resent] = await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.reload()]);
      assert.equal(resent.status(), 200, 'reloading sends the form again');
    }));

  it('the form of another site gets 403 and a link to the start page', LIMIT, () =>
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
