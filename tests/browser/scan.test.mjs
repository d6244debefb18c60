// The scanner: reads the code from the camera or a photo, in the browser.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { launch, useSite } from './browser.mjs';
import { asPhoto, filmFolder, filmOf, pictureOf, pictureWithoutCode } from './pictures.mjs';
import { CHECK, CODE, LIMIT, posting, press, readVerdict } from './site.mjs';

const PAGE = '/devices/soundcore-a3102';
const NUMBER = 'ACCJRU1D16400841';
const SCANNER = '#scan';
const CAMERA = '#scan button';
const PHOTO = '#scan-photo';
const STATUS = '#scan-status';
const READER = /\/static\/(scan|scan\/zxing_reader)\.[0-9a-f]+\.(js|wasm)$/;

/** The requests of the page from now on. */
function recordRequests(page) {
  const requests = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

async function choosePhoto(page, png) {
  await page.locator(PHOTO).setInputFiles(asPhoto(png));
}

async function waitForStatus(page, pattern) {
  const status = page.locator(STATUS);
  await status.filter({ hasText: pattern }).waitFor();
  return status.textContent();
}

/** Checks that the preview is removed and the camera stopped. */
async function assertCameraIsOff(page) {
  assert.equal(await page.locator(`${SCANNER} video`).count(), 0);
  assert.deepEqual(await page.evaluate(() => window.tracks?.map((track) => track.readyState)), ['ended']);
}

/** Runs in the page: records the constraints and tracks of cameras that it opens. */
const recordTracks = () => {
  window.tracks = [];
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    window.wanted = wanted;
    const stream = await open(wanted);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
};

describe('the vendored reader', () => {
  for (const [vendoredPath, publishedPath] of [
    ['zxing_reader.js', 'dist/iife/reader/index.js'],
    ['zxing_reader.wasm', 'dist/reader/zxing_reader.wasm'],
  ]) {
    it(`${vendoredPath} equals the file of the package`, async () => {
      const vendored = await readFile(new URL(`../../static/scan/${vendoredPath}`, import.meta.url));
      const published = await readFile(new URL(`node_modules/zxing-wasm/${publishedPath}`, import.meta.url));
      assert.ok(vendored.equals(published));
    });
  }
});

describe('a photo', () => {
  const site = useSite();
  const photo = (name, body) => it(name, LIMIT, () => site.visit({}, async (page) => {
    await page.goto(PAGE);
    await body(page);
  }));

  photo('the scanner is not loaded before it is used', async (page) => {
    const requests = recordRequests(page);
    await page.reload();
    await page.locator(CAMERA).waitFor();
    await page.locator(CODE).fill('ACCJ');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.map((request) => request.url()).filter((url) => READER.test(url)), []);
  });

  for (const [kind, text] of [
    ['qrcode', NUMBER],
    ['code128', NUMBER],
    ['datamatrix', NUMBER],
    ['code39', NUMBER],
    ['code128', `SN:${NUMBER}`],
    ['qrcode', `https://example.com/warranty?lang=en&sn=${NUMBER}`],
    ['qrcode', `https://example.com/A3102/${NUMBER}`],
    ['datamatrix', `Model: A3102\nS/N ${NUMBER}\nMade 2023`],
  ]) {
    photo(`of a ${kind} that holds ${JSON.stringify(text)} fills the field and is not sent`, async (page) => {
      assert.equal(await page.evaluate(() => 'BarcodeDetector' in window), false, 'no BarcodeDetector, so that ZXing is tested');
      const requests = recordRequests(page);
      await choosePhoto(page, await pictureOf(kind, text));
      const status = await waitForStatus(page, NUMBER);
      assert.match(status, /Compare it with the label.*Check this unit/);
      assert.equal(await page.locator(CODE).inputValue(), NUMBER);
      assert.equal(await page.locator(`${CODE}:focus`).count(), 1);
      assert.equal(await page.locator('#serial-count').textContent(), '16 of 16 characters');
      assert.equal(new URL(page.url()).pathname, PAGE, 'the check is not submitted');
      for (const request of requests) {
        assert.equal(request.method(), 'GET');
        assert.match(request.url(), /\/static\/[a-z_/]+\.[0-9a-f]{12}\.(js|wasm)$/);
        assert.equal(request.postData(), null);
      }
      assert.equal(requests.filter((request) => READER.test(request.url())).length, 3);

      await posting(page, () => press(page, CHECK));
      assert.equal((await readVerdict(page)).serial, NUMBER);
    });
  }

  photo('a second photo needs no network', async (page) => {
    await choosePhoto(page, await pictureWithoutCode());
    await waitForStatus(page, /No code found in this photo/);
    await page.context().setOffline(true);
    await choosePhoto(page, await pictureOf('qrcode', NUMBER));
    await waitForStatus(page, NUMBER);
    await page.context().setOffline(false);
  });

  photo('a small code in a large photo is found', async (page) => {
    const small = await pictureOf('datamatrix', NUMBER, { scale: 2 });
    const large = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(4000, 3000);
      const context = canvas.getContext('2d');
      context.fillStyle = '#ddd';
      context.fillRect(0, 0, 4000, 3000);
      context.translate(2900, 2100);
      context.rotate(0.4);
      context.drawImage(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    }, small.toString('base64'));
    await page.locator(PHOTO).setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(large) });
    await waitForStatus(page, NUMBER);
  });

  photo('with a code of something else shows a message, and the field stays', async (page) => {
    await page.locator(CODE).fill('ACCJ');
    for (const text of ['4006381333931', 'https://example.com/safety', 'ACCJRU1D1640084']) {
      await choosePhoto(page, await pictureOf('qrcode', text));
      assert.equal(await waitForStatus(page, text), `Found: ${text}. That is no number of this device.`);
      assert.equal(await page.locator(CODE).inputValue(), 'ACCJ');
    }
  });

  photo('with two unlabelled numbers fills nothing', async (page) => {
    const text = `${NUMBER} ${NUMBER.replace('ACC', 'ABB')}`;
    await choosePhoto(page, await pictureOf('qrcode', text));
    await waitForStatus(page, /no number of this device/);
    assert.equal(await page.locator(CODE).inputValue(), '');
  });

  photo('of a broken file shows a message', async (page) => {
    await page.locator(PHOTO).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await waitForStatus(page, /No code found in this photo/);
  });

  const provoked = { expected: /ERR_FAILED|wasm|WebAssembly|ArrayBuffer/ };
  it('a reader that fails to load shows a message, and loading can be retried', LIMIT, () => site.visit(provoked, async (page) => {
    await page.goto(PAGE);
    await page.route(/\/static\/scan\./, (route) => route.abort(), { times: 1 });
    await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'broken' }), { times: 2 });
    for (let failure = 0; failure < 2; failure += 1) {
      await choosePhoto(page, await pictureOf('qrcode', NUMBER));
      await waitForStatus(page, /could not be loaded/);
      await page.locator(STATUS).evaluate((status) => { status.textContent = ''; });
    }
    await page.unroute('**/*.wasm');
    await choosePhoto(page, await pictureOf('qrcode', NUMBER));
    await waitForStatus(page, NUMBER);
  }));

  it('works with the keyboard only', LIMIT, () => site.visit({}, async (page) => {
    // Before the click, so that Playwright intercepts the file dialogue.
    const chosen = page.waitForEvent('filechooser');
    await page.goto(PAGE);
    await page.locator(CODE).focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(`${CAMERA}:focus`).count(), 1);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(`${PHOTO}:focus`).count(), 1);
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(asPhoto(await pictureOf('code128', NUMBER)));
    await waitForStatus(page, NUMBER);
  }));

  it('works on the form with an error', LIMIT, () => site.visit({}, async (page) => {
    await page.goto(PAGE);
    await page.locator(CODE).fill('ACCJ');
    await posting(page, () => press(page, CHECK));
    await choosePhoto(page, await pictureOf('qrcode', NUMBER));
    await waitForStatus(page, NUMBER);
  }));

  it('is hidden without script', LIMIT, () => site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(PAGE);
    assert.equal(await page.locator(CODE).isVisible(), true);
    assert.equal(await page.locator(SCANNER).isVisible(), false);
  }));

  it('is translated into every language', LIMIT, async () => {
    for (const language of ['en', 'es', 'fr', 'de', 'ja', 'ar']) {
      await site.visit({ locale: language }, async (page) => {
        await page.goto(`/${language}${PAGE}`);
        await choosePhoto(page, await pictureOf('qrcode', NUMBER));
        await waitForStatus(page, NUMBER);
        const words = await page.locator(SCANNER).evaluate((scan) => Object.values(scan.dataset).join(' '));
        assert.doesNotMatch(words, /⚠|\$|\{(?!c\})/);
      });
    }
  });
});

describe('with a BarcodeDetector', () => {
  const site = useSite();
  /** Runs in the page: `texts` are found in every picture. */
  const detector = ({ texts, formats, fails }) => {
    window.BarcodeDetector = class {
      static async getSupportedFormats() {
        return formats;
      }

      async detect() {
        window.detected = (window.detected ?? 0) + 1;
        if (fails) throw new DOMException('service unavailable', 'NotSupportedError');
        return texts.map((rawValue) => ({ rawValue, format: 'qr_code' }));
      }
    };
  };
  const ALL = ['qr_code', 'data_matrix', 'code_128', 'code_39', 'ean_13'];
  const visit = (stub, body) => () => site.visit({}, async (page) => {
    await page.addInitScript(detector, stub);
    const requests = recordRequests(page);
    await page.goto(PAGE);
    await choosePhoto(page, await pictureOf('qrcode', NUMBER));
    await body(page, () => requests.filter((request) => /zxing/.test(request.url())).length);
  });

  it('it is used, and ZXing is not loaded', LIMIT, visit({ texts: ['A3102', `sn ${NUMBER.toLowerCase()}`], formats: ALL }, async (page, loaded) => {
    await waitForStatus(page, NUMBER);
    assert.equal(await page.locator(CODE).inputValue(), NUMBER);
    assert.equal(loaded(), 0);
  }));

  it('one that lacks a format is not used', LIMIT, visit({ texts: ['x'], formats: ['qr_code'] }, async (page, loaded) => {
    await waitForStatus(page, NUMBER);
    assert.equal(loaded(), 2);
    assert.equal(await page.evaluate(() => window.detected), undefined);
  }));

  it('one that fails is replaced by ZXing', LIMIT, visit({ texts: [], formats: ALL, fails: true }, async (page, loaded) => {
    await waitForStatus(page, NUMBER);
    assert.equal(loaded(), 2);
  }));
});

describe('the camera', () => {
  const films = filmFolder();
  after(async () => (await films).remove());
  /** A film that shows this code all the time. */
  const showing = (kind, text) => async () => {
    const browser = await launch();
    try {
      const film = await filmOf(await browser.newPage(), await pictureOf(kind, text));
      return await (await films).write(`${kind}.y4m`, film);
    } finally {
      await browser.close();
    }
  };
  const visit = (site, permissions, body) => () => site.visit({ permissions }, async (page) => {
    await page.addInitScript(recordTracks);
    await page.goto(PAGE);
    await body(page);
  });

  describe('that sees the serial number', () => {
    const site = useSite({ film: showing('code128', NUMBER) });
    it('fills the field and is switched off', LIMIT, visit(site, ['camera'], async (page) => {
      const requests = recordRequests(page);
      await page.locator(CAMERA).click();
      await waitForStatus(page, NUMBER);
      assert.equal(await page.locator(CODE).inputValue(), NUMBER);
      assert.equal(await page.locator(`${CODE}:focus`).count(), 1);
      await assertCameraIsOff(page);
      const wanted = await page.evaluate(() => window.wanted);
      assert.deepEqual([wanted.audio, wanted.video.facingMode], [false, 'environment']);
      for (const request of requests) assert.equal(request.method(), 'GET');
      assert.equal(new URL(page.url()).pathname, PAGE);
    }));

    it('shows that permission was denied, and a photo still works', LIMIT, visit(site, [], async (page) => {
      await page.locator(CAMERA).click();
      await waitForStatus(page, /The camera is not allowed/);
      await choosePhoto(page, await pictureOf('qrcode', NUMBER));
      await waitForStatus(page, NUMBER);
    }));

    const provoked = { permissions: ['camera'], expected: /Permissions policy violation/ };
    it('is denied to every page without the scanner', LIMIT, () => site.visit(provoked, async (page) => {
      for (const address of ['/', '/devices/casely-e33a', '/privacy']) {
        await page.goto(address);
        const name = await page.evaluate(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => '', (error) => error.name));
        assert.equal(name, 'NotAllowedError', address);
      }
    }));
  });

  describe('that sees something else', () => {
    const site = useSite({ film: showing('qrcode', 'https://example.com/') });
    const looking = (name, stop) => it(name, LIMIT, visit(site, ['camera'], async (page) => {
      const button = page.locator(CAMERA);
      const words = await button.textContent();
      await button.click();
      await waitForStatus(page, 'Found: https://example.com/. That is no number of this device.');
      assert.equal(await button.textContent(), 'Stop the camera');
      const video = page.locator(`${SCANNER} video`);
      assert.ok(await video.isVisible());
      assert.deepEqual(await video.evaluate((v) => [v.muted, v.hasAttribute('playsinline'), v.paused]), [true, true, false]);
      await stop(page);
      await waitForStatus(page, 'The camera is off.');
      await assertCameraIsOff(page);
      assert.equal(await button.textContent(), words);
      assert.equal(await page.locator(CODE).inputValue(), '');
    }));

    looking('is stopped by its button', (page) => page.locator(CAMERA).click());
    looking('is stopped by Escape', (page) => page.keyboard.press('Escape'));
    looking('is stopped when the page is hidden', (page) => page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }));
  });

  describe('that is missing or in use', () => {
    const site = useSite();
    it('shows that there is none', LIMIT, visit(site, ['camera'], async (page) => {
      await page.locator(CAMERA).click();
      await waitForStatus(page, /No camera found/);
    }));

    it('shows that another program uses it', LIMIT, () => site.visit({}, async (page) => {
      await page.addInitScript(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotReadableError'));
      });
      await page.goto(PAGE);
      await page.locator(CAMERA).click();
      await waitForStatus(page, /Perhaps another app/);
    }));

    it('has no button in an insecure context', LIMIT, () => site.visit({}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
      await page.goto(PAGE);
      await page.locator('label[for="scan-photo"]').waitFor();
      assert.equal(await page.locator(CAMERA).isVisible(), false);
    }));
  });
});
