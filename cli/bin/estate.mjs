#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = path.join(root, 'dist', 'estate.cjs')

/** When the newest of the bundle's sources was written, in milliseconds; 0 where there are none. */
function newestSource() {
  let newest = 0
  for (const folder of ['cli', 'domain']) {
    const at = path.join(root, folder)
    if (!existsSync(at)) continue
    for (const name of readdirSync(at, { recursive: true })) {
      if (/\.(ts|mjs)$/.test(name)) newest = Math.max(newest, statSync(path.join(at, name)).mtimeMs)
    }
  }
  return newest
}

/** Builds the bundle when it is absent or older than its sources. An old one is better than none. */
async function ensureBundle() {
  const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0
  if (built > 0 && built >= newestSource()) return
  try {
    const { build } = await import('../build.mjs')
    await build()
  } catch (error) {
    const advice = `estate: the program could not be built: ${error.message}\nTry: npm ci && node cli/build.mjs\n`
    process.stderr.write(advice)
    if (built === 0) process.exit(1)
  }
}

/** Keeps compiled code between runs, where Node can. */
function cacheCompiledCode() {
  const base = process.env.XDG_CACHE_HOME || (process.env.HOME && path.join(process.env.HOME, '.cache'))
  if (base) module.enableCompileCache?.(path.join(base, 'estate'))
}

if (process.argv[2] === 'ops') {
  const { runOps } = await import('./ops.mjs')
  runOps(root, process.argv.slice(3))
} else {
  await ensureBundle()
  cacheCompiledCode()
  module.createRequire(import.meta.url)(bundle)
}
