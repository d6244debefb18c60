// Pictures of codes, and what a camera would see of them.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bwipjs from 'bwip-js';

/** A PNG of a code, such as of kind `qrcode`, `code128`, `datamatrix` or `code39`. */
export function pictureOf(kind, text, options = {}) {
  return bwipjs.toBuffer({ bcid: kind, text, scale: 3, padding: 12, backgroundcolor: 'FFFFFF', ...options });
}

/** What `setInputFiles` takes. */
export const asPhoto = (buffer) => ({ name: 'label.png', mimeType: 'image/png', buffer });

/** A PNG with nothing on it but a pattern. */
export function pictureWithoutCode() {
  return bwipjs.toBuffer({ bcid: 'raw', text: '999999', scale: 4, padding: 30, backgroundcolor: 'FFFFFF' });
}

/** A film of one PNG, in the one format of raw pictures that Chromium's fake camera plays: YUV4MPEG2. */
export async function filmOf(page, png) {
  const [width, height] = [640, 480];
  const pixels = await page.evaluate(async ([base64, w, h]) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(w, h);
    const drawn = canvas.getContext('2d');
    drawn.fillStyle = '#fff';
    drawn.fillRect(0, 0, w, h);
    drawn.drawImage(picture, (w - picture.width) / 2, (h - picture.height) / 2);
    const data = drawn.getImageData(0, 0, w, h).data;
    return Array.from({ length: w * h }, (_, at) => data[4 * at]);
  }, [png.toString('base64'), width, height]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
    Buffer.from(pixels),
    Buffer.alloc((width * height) / 2, 128),
  ]);
}

/** A folder for films; `end` removes it. */
export async function filmFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'film-'));
  return {
    async keep(name, bytes) {
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      return file;
    },
    end: () => rm(folder, { recursive: true }),
  };
}
