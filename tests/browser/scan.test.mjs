// The scanner: what the camera or a photo shows fills the field, on the device itself.

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

/** Everything that leaves the page from now on. */
function watch(page) {
  const requests = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

async function show(page, png) {
  await page.locator(PHOTO).setInputFiles(asPhoto(png));
}

async function says(page, pattern) {
  const status = page.locator(STATUS);
  await status.filter({ hasText: pattern }).waitFor();
  return status.textContent();
}

/** The camera's preview has gone, and so has the camera. */
async function cameraIsOff(page) {
  assert.equal(await page.locator(`${SCANNER} video`).count(), 0);
  assert.deepEqual(await page.evaluate(() => window.tracks?.map((track) => track.readyState)), ['ended']);
}

/** Remembers the tracks of cameras that the page opens. */
const rememberTracks = () => {
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
  for (const [ours, theirs] of [
    ['zxing_reader.js', 'dist/iife/reader/index.js'],
    ['zxing_reader.wasm', 'dist/reader/zxing_reader.wasm'],
  ]) {
    it(`${ours} is that of the package`, async () => {
      const vendored = await readFile(new URL(`../../static/scan/${ours}`, import.meta.url));
      const published = await readFile(new URL(`node_modules/zxing-wasm/${theirs}`, import.meta.url));
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

  photo('nothing of the scanner is loaded before it is asked for', async (page) => {
    const requests = watch(page);
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
      assert.equal(await page.evaluate(() => 'BarcodeDetector' in window), false, 'so that our own reader is tested');
      const requests = watch(page);
      await show(page, await pictureOf(kind, text));
      const said = await says(page, NUMBER);
      assert.match(said, /Compare it with the label.*Check this unit/);
      assert.equal(await page.locator(CODE).inputValue(), NUMBER);
      assert.equal(await page.locator(`${CODE}:focus`).count(), 1);
      assert.equal(await page.locator('#serial-count').textContent(), '16 of 16 characters');
      assert.equal(new URL(page.url()).pathname, PAGE, 'the owner presses the button');
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

  photo('a second one needs no network', async (page) => {
    await show(page, await pictureWithoutCode());
    await says(page, /No code found in this photo/);
    await page.context().setOffline(true);
    await show(page, await pictureOf('qrcode', NUMBER));
    await says(page, NUMBER);
    await page.context().setOffline(false);
  });

  photo('a small code in a large photo is found', async (page) => {
    const small = await pictureOf('datamatrix', NUMBER, { scale: 2 });
    const large = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(4000, 3000);
      const drawn = canvas.getContext('2d');
      drawn.fillStyle = '#ddd';
      drawn.fillRect(0, 0, 4000, 3000);
      drawn.translate(2900, 2100);
      drawn.rotate(0.4);
      drawn.drawImage(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    }, small.toString('base64'));
    await page.locator(PHOTO).setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(large) });
    await says(page, NUMBER);
  });

  photo('with the code of something else is told so, and changes nothing', async (page) => {
    await page.locator(CODE).fill('ACCJ');
    for (const text of ['4006381333931', 'https://example.com/safety', 'ACCJRU1D1640084']) {
      await show(page, await pictureOf('qrcode', text));
      assert.equal(await says(page, text), `Found: ${text}. That is no number of this device.`);
      assert.equal(await page.locator(CODE).inputValue(), 'ACCJ');
    }
  });

  photo('with two numbers of which none is named fills nothing', async (page) => {
    const text = `${NUMBER} ${NUMBER.replace('ACC', 'ABB')}`;
    await show(page, await pictureOf('qrcode', text));
    await says(page, /no number of this device/);
    assert.equal(await page.locator(CODE).inputValue(), '');
  });

  photo('that is none is told so', async (page) => {
    await page.locator(PHOTO).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await says(page, /No code found in this photo/);
  });

  const provoked = { expected: /ERR_FAILED|wasm|WebAssembly|ArrayBuffer/ };
  it('a reader that does not come is told, and can be asked for again', LIMIT, () => site.visit(provoked, async (page) => {
    await page.goto(PAGE);
    await page.route(/\/static\/scan\./, (route) => route.abort(), { times: 1 });
    await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'broken' }), { times: 2 });
    for (let failure = 0; failure < 2; failure += 1) {
      await show(page, await pictureOf('qrcode', NUMBER));
      await says(page, /could not be loaded/);
      await page.locator(STATUS).evaluate((status) => { status.textContent = ''; });
    }
    await page.unroute('**/*.wasm');
    await show(page, await pictureOf('qrcode', NUMBER));
    await says(page, NUMBER);
  }));

  it('with the keyboard alone', LIMIT, () => site.visit({}, async (page) => {
    // Asked for early: the browser has to be told to hand its dialogue over.
    const chosen = page.waitForEvent('filechooser');
    await page.goto(PAGE);
    await page.locator(CODE).focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(`${CAMERA}:focus`).count(), 1);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(`${PHOTO}:focus`).count(), 1);
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(asPhoto(await pictureOf('code128', NUMBER)));
    await says(page, NUMBER);
  }));

  it('in the page that shows an error', LIMIT, () => site.visit({}, async (page) => {
    await page.goto(PAGE);
    await page.locator(CODE).fill('ACCJ');
    await posting(page, () => press(page, CHECK));
    await show(page, await pictureOf('qrcode', NUMBER));
    await says(page, NUMBER);
  }));

  it('without script there is no button', LIMIT, () => site.visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(PAGE);
    assert.equal(await page.locator(CODE).isVisible(), true);
    assert.equal(await page.locator(SCANNER).isVisible(), false);
  }));

  it('the page is worded in every language', LIMIT, async () => {
    for (const language of ['en', 'es', 'fr', 'de', 'ja', 'ar']) {
      await site.visit({ locale: language }, async (page) => {
        await page.goto(`/${language}${PAGE}`);
        await show(page, await pictureOf('qrcode', NUMBER));
        await says(page, NUMBER);
        const words = await page.locator(SCANNER).evaluate((scan) => Object.values(scan.dataset).join(' '));
        assert.doesNotMatch(words, /⚠|\$|\{(?!c\})/);
      });
    }
  });
});

describe('where the browser finds codes itself', () => {
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
    const requests = watch(page);
    await page.goto(PAGE);
    await show(page, await pictureOf('qrcode', NUMBER));
    await body(page, () => requests.filter((request) => /zxing/.test(request.url())).length);
  });

  it('it is asked, and nothing else is loaded', LIMIT, visit({ texts: ['A3102', `sn ${NUMBER.toLowerCase()}`], formats: ALL }, async (page, loaded) => {
    await says(page, NUMBER);
    assert.equal(await page.locator(CODE).inputValue(), NUMBER);
    assert.equal(loaded(), 0);
  }));

  it('one that lacks a kind of code is not asked', LIMIT, visit({ texts: ['x'], formats: ['qr_code'] }, async (page, loaded) => {
    await says(page, NUMBER);
    assert.equal(loaded(), 2);
    assert.equal(await page.evaluate(() => window.detected), undefined);
  }));

  it('one that fails is replaced', LIMIT, visit({ texts: [], formats: ALL, fails: true }, async (page, loaded) => {
    await says(page, NUMBER);
    assert.equal(loaded(), 2);
  }));
});

describe('the camera', () => {
  const films = filmFolder();
  after(async () => (await films).end());
  /** A film that shows this code all the time. */
  const showing = (kind, text) => async () => {
    const browser = await launch();
    try {
      const film = await filmOf(await browser.newPage(), await pictureOf(kind, text));
      return await (await films).keep(`${kind}.y4m`, film);
    } finally {
      await browser.close();
    }
  };
  const visit = (site, permissions, body) => () => site.visit({ permissions }, async (page) => {
    await page.addInitScript(rememberTracks);
    await page.goto(PAGE);
    await body(page);
  });

  describe('that sees the number', () => {
    const site = useSite({ film: showing('code128', NUMBER) });
    it('fills the field and is switched off', LIMIT, visit(site, ['camera'], async (page) => {
      const requests = watch(page);
      await page.locator(CAMERA).click();
      await says(page, NUMBER);
      assert.equal(await page.locator(CODE).inputValue(), NUMBER);
      assert.equal(await page.locator(`${CODE}:focus`).count(), 1);
      await cameraIsOff(page);
      const wanted = await page.evaluate(() => window.wanted);
      assert.deepEqual([wanted.audio, wanted.video.facingMode], [false, 'environment']);
      for (const request of requests) assert.equal(request.method(), 'GET');
      assert.equal(new URL(page.url()).pathname, PAGE);
    }));

    it('is refused where the owner refuses it, and a photo still works', LIMIT, visit(site, [], async (page) => {
      await page.locator(CAMERA).click();
      await says(page, /The camera is not allowed/);
      await show(page, await pictureOf('qrcode', NUMBER));
      await says(page, NUMBER);
    }));

    const provoked = { permissions: ['camera'], expected: /Permissions policy violation/ };
    it('is refused to every page without a scanner', LIMIT, () => site.visit(provoked, async (page) => {
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
      await says(page, 'Found: https://example.com/. That is no number of this device.');
      assert.equal(await button.textContent(), 'Stop the camera');
      const video = page.locator(`${SCANNER} video`);
      assert.ok(await video.isVisible());
      assert.deepEqual(await video.evaluate((v) => [v.muted, v.hasAttribute('playsinline'), v.paused]), [true, true, false]);
      await stop(page);
      await says(page, 'The camera is off.');
      await cameraIsOff(page);
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

  describe('that is not there', () => {
    const site = useSite();
    it('is told', LIMIT, visit(site, ['camera'], async (page) => {
      await page.locator(CAMERA).click();
      await says(page, /No camera found/);
    }));

    it('is told when another program has it', LIMIT, () => site.visit({}, async (page) => {
      await page.addInitScript(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotReadableError'));
      });
      await page.goto(PAGE);
      await page.locator(CAMERA).click();
      await says(page, /Perhaps another app/);
    }));

    it('has no button where the page is not secure', LIMIT, () => site.visit({}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
      await page.goto(PAGE);
      await page.locator('label[for="scan-photo"]').waitFor();
      assert.equal(await page.locator(CAMERA).isVisible(), false);
    }));
  });
});
