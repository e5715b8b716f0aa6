#!/usr/bin/env node
import module from 'node:module'
import { fileURLToPath } from 'node:url'

// An import of `node:fs` evaluates all that it exports, which takes 10 ms that no command needs.
const require = module.createRequire(import.meta.url)
const { existsSync, readdirSync, statSync } = require('node:fs')

const root = fileURLToPath(new URL('../../', import.meta.url))
const bundle = `${root}dist/estate.cjs`

/** When the newest source below a folder was written, in milliseconds; 0 where there is none. */
function newestSource(folder) {
  if (!existsSync(folder)) return 0
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const at = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'ops' ? 0 : newestSource(at)
    return statSync(at).mtimeMs
  })
  return Math.max(0, ...times)
}

/** Builds the bundle when it is absent or older than its sources. An old one is better than none. */
async function ensureBundle() {
  const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0
  if (built > 0 && ['cli', 'domain'].every((folder) => newestSource(root + folder) <= built)) return
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
  const base = process.env.XDG_CACHE_HOME || (process.env.HOME && `${process.env.HOME}/.cache`)
  if (base) module.enableCompileCache?.(`${base}/estate`)
}

if (process.argv[2] === 'ops') {
  const { runOps } = await import('./ops.mjs')
  runOps(root, process.argv.slice(3))
} else {
  await ensureBundle()
  cacheCompiledCode()
  require(bundle)
}
