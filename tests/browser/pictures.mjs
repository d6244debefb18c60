// Pictures of barcodes, and films of them for the fake camera.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bwipjs from 'bwip-js';

/** A PNG of a barcode of kind `qrcode`, `code128`, `datamatrix` or `code39`. */
export function pictureOf(kind, text, options = {}) {
  return bwipjs.toBuffer({ bcid: kind, text, scale: 3, padding: 12, backgroundcolor: 'FFFFFF', ...options });
}

/** A file for `setInputFiles`. */
export const asPhoto = (buffer) => ({ name: 'label.png', mimeType: 'image/png', buffer });

/** A PNG of a pattern that is not a barcode. */
export function pictureWithoutCode() {
  return bwipjs.toBuffer({ bcid: 'raw', text: '999999', scale: 4, padding: 30, backgroundcolor: 'FFFFFF' });
}

/** A film of one PNG as YUV4MPEG2, the uncompressed format that Chromium's fake camera plays. */
export async function filmOf(page, png) {
  const [width, height] = [640, 480];
  const pixels = await page.evaluate(async ([base64, w, h]) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(w, h);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, w, h);
    context.drawImage(picture, (w - picture.width) / 2, (h - picture.height) / 2);
    const data = context.getImageData(0, 0, w, h).data;
    return Array.from({ length: w * h }, (_, at) => data[4 * at]);
  }, [png.toString('base64'), width, height]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
    Buffer.from(pixels),
    Buffer.alloc((width * height) / 2, 128),
  ]);
}

/** A temporary folder for films; `remove` deletes it. */
export async function filmFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'film-'));
  return {
    async write(name, bytes) {
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      return file;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
