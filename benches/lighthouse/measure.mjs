// Runs Lighthouse on the start page, a device page, a result and a disposal page; prints scores of the phone profile.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { startFlow } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PROGRAM = new URL('../../target/release/charge-safely', import.meta.url).pathname;
const LANGUAGES = process.argv.slice(2).length ? process.argv.slice(2) : ['en', 'es', 'fr', 'de', 'ja', 'ar'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** A free port: the public URL has to contain it before the program listens. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const origin = `http://127.0.0.1:${await freePort()}`;
const program = spawn(PROGRAM, ['serve', '--bind', new URL(origin).host, '--public-url', origin], {
  env: { ...process.env, RUST_LOG: 'off' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(createInterface({ input: program.stdout }), 'line');
const browser = await puppeteer.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

try {
  console.log(`| page | ${CATEGORIES.join(' | ')} |\n|---|${'---|'.repeat(CATEGORIES.length)}`);
  for (const language of LANGUAGES) {
    const page = await browser.newPage();
    const flow = await startFlow(page, { config: { extends: 'lighthouse:default', settings: { onlyCategories: CATEGORIES } } });
    const device = `${origin}/${language}/devices/soundcore-a3102`;
    await flow.navigate(`${origin}/${language}/`, { name: 'start' });
    await flow.navigate(`${origin}/${language}/disposal/us`, { name: 'disposal' });
    await flow.navigate(device, { name: 'device' });
    await page.goto(device);
    await page.type('#serial', 'ACCJRU1D16400841');
    await flow.navigate(() => page.locator('main form[action$="/check"] button:not([name], [type="button"])').click(), { name: 'result' });
    const { steps } = await flow.createFlowResult();
    for (const { name, lhr } of steps) {
      const scores = CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100));
      console.log(`| ${name}, ${language} | ${scores.join(' | ')} |`);
      for (const category of CATEGORIES) {
        for (const { id, weight } of lhr.categories[category].auditRefs) {
          const { score, title } = lhr.audits[id];
          if (weight > 0 && score !== null && score < 0.9) {
            const { items = [] } = lhr.audits[id].details ?? {};
            console.error(`${name}, ${language}: ${category}: ${id} ${score}: ${title} ${JSON.stringify(items).slice(0, 600)}`);
          }
        }
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
  program.kill('SIGTERM');
  await once(program, 'exit');
}
