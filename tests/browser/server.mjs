// Starts the built program on a free port, and stops it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BINARY = path.resolve(ROOT, process.env.CHARGE_SAFELY_BIN ?? 'target/debug/charge-safely');
const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 10_000;

/** The environment without settings of the program, and without rate limits, which the tests would exceed. */
function environment() {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('CHARGE_SAFELY_'));
  const unlimited = { CHARGE_SAFELY_CHECKS_PER_MINUTE: '0', CHARGE_SAFELY_PAGES_PER_MINUTE: '0' };
  return { ...Object.fromEntries(others), ...unlimited };
}

/**
 * @returns {Promise<{origin: string, output: () => string, stop: () => Promise<void>}>}
 *   `origin` such as `http://127.0.0.1:40123`; `output`: standard output and standard error so far.
 */
export async function startServer(flags = []) {
  const child = spawn(BINARY, ['serve', '--bind', '127.0.0.1:0', ...flags], {
    cwd: ROOT,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);

  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => (output += `${line}\n`));

  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`cannot start ${BINARY}: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`the program ended (${signal ?? code}):\n${output}`));
  });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(`no "listening on" line in ${START_LIMIT_MS} ms:\n${output}`), START_LIMIT_MS);
  });
  const first = await Promise.race([once(lines, 'line'), ended, late]);
  clearTimeout(timer);
  const origin = Array.isArray(first) && /^listening on (http:\/\/\S+)$/.exec(first[0])?.[1];
  if (!origin) {
    end();
    throw new Error(Array.isArray(first) ? `the first line is not "listening on http://…": ${first[0]}` : first);
  }

  return {
    origin,
    output: () => output,
    async stop() {
      process.removeListener('exit', end);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        const stopper = setTimeout(end, STOP_LIMIT_MS);
        await ended;
        clearTimeout(stopper);
        if (child.signalCode === 'SIGKILL') throw new Error('the program did not end on SIGTERM');
      }
    },
  };
}
