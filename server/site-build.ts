import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock'
import { runProgram } from './run-program'
import { buildServiceWorker } from './service-worker-build'

/** What the built site is made of; everything under the folders counts, but for what tools write there. */
const SOURCES = [
  'web',
  'collections',
  'hooks',
  'domain',
  'server',
  'payload.config.ts',
  'package-lock.json',
  'tsconfig.json',
]
const GENERATED = new Set(['.next', 'node_modules', 'next-env.d.ts', 'sw.js'])
const BUILD_ID = 'web/.next/BUILD_ID'
const BUILT_FROM = 'web/.next/estate-sources'
// Next empties its folder before a build, but for this one.
const LOCK_FOLDER = 'web/.next/cache'
/** Characters of the sources' hash that name a build to the browsers. */
const REVISION_CHARACTERS = 16

// The config is evaluated during a build, which neither connects nor signs anything.
const STAND_INS = {
  DATABASE_URL: 'postgres://build@127.0.0.1:1/build',
  PAYLOAD_SECRET: 'only-while-building',
}

type BuildOptions = {
  onLine?: (line: string) => void
  signal?: AbortSignal
  /** Asked once it is this process's turn: another's build, waited for, may have made this one needless. */
  isNeeded?: () => boolean
}

/** Whether there is a built site to serve, of whatever age. */
export function isSiteBuilt(): boolean {
  return existsSync(BUILD_ID)
}

/** Whether the site has to be built: it never was, or its sources have changed since. */
export function isSiteStale(): boolean {
  if (!isSiteBuilt() || !existsSync(BUILT_FROM)) return true
  return readFileSync(BUILT_FROM, 'utf8') !== fingerprint(SOURCES)
}

/** Builds the site, one build at a time on this machine, and notes what it was built from. Throws a StartupError when it fails. */
export async function buildSite({ onLine, signal, isNeeded }: BuildOptions = {}): Promise<void> {
  mkdirSync(LOCK_FOLDER, { recursive: true })
  await withLock(LOCK_FOLDER, path.join(LOCK_FOLDER, 'estate-build.lock'), async () => {
    if (isNeeded && !isNeeded()) return
    // Taken first: a source that changes during the build makes the next start build again.
    const sources = fingerprint(SOURCES)
    const env = {
      ...STAND_INS,
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
    }
    await buildServiceWorker(sources.slice(0, REVISION_CHARACTERS))
    const args = ['node_modules/next/dist/bin/next', 'build', 'web']
    await runProgram({ name: 'building the site', args, env, onLine, signal }, { isVerboseFailure: true })
    writeFileSync(BUILT_FROM, sources)
  })
}

/** A hash over the names and contents of every file beneath `roots`, in a fixed order. */
export function fingerprint(roots: string[]): string {
  const hash = createHash('sha256')
  for (const file of roots.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesUnder(root: string): string[] {
  if (!existsSync(root)) return []
  if (!statSync(root).isDirectory()) return [root]
  const names = readdirSync(root).filter((name) => !GENERATED.has(name))
  return names.sort().flatMap((name) => filesUnder(path.join(root, name)))
}
