import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where a Chromium may be: named, Debian's, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH
  const candidates = [...(named ? [named] : []), '/usr/bin/chromium', ...playwrightBuilds()]
  return candidates.find((candidate) => existsSync(candidate)) ?? null
}

function playwrightBuilds(): string[] {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), '.cache/ms-playwright')
  if (!existsSync(folder)) return []
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name))
  return builds
    .sort()
    .reverse()
    .map((name) => path.join(folder, name, 'chrome-linux', 'chrome'))
}

/** How the tests start it: headless, as root too, and asking nothing of the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
