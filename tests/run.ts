import { spawn } from 'node:child_process'
import path from 'node:path'
import { findChromium } from './support/chromium'

/** `npm test`: says loudly when the browser's part cannot run, and ends on a plain count for machines to read. */
const chromium = findChromium()
if (!chromium && process.env.CI === 'true') {
  process.stderr.write(
    'No Chromium was found, and CI must not skip the browser tests. Install Debian’s chromium or set CHROME_PATH.\n',
  )
  process.exit(1)
}
const args = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]
const reporters = ['--reporter=default', '--reporter=./tests/support/count-reporter.ts']
const env = {
  ...process.env,
  NODE_ENV: 'test',
  // Hundreds of processes load the same modules: the first compiles them for the others.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.resolve('node_modules/.cache/tests'),
  ...(chromium ? { CHROME_PATH: chromium } : {}),
}
const run = spawn(process.execPath, [...args, ...reporters], {
  stdio: 'inherit',
  env: env as NodeJS.ProcessEnv,
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => run.kill(signal))
run.on('exit', (code, signal) => {
  if (!chromium)
    process.stderr.write(
      '\n*** The browser tests did NOT run: no Chromium (CHROME_PATH, /usr/bin/chromium, Playwright). ***\n',
    )
  process.exit(code ?? (signal ? 1 : 0))
})
