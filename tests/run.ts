import { spawn } from 'node:child_process'
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
const env = { ...process.env, NODE_ENV: 'test', ...(chromium ? { CHROME_PATH: chromium } : {}) }
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
