#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import module from 'node:module'
import { constants, homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = path.join(root, 'dist', 'estate.mjs')
const SIGNAL_EXIT_BASE = 128

/** When the newest of the bundle's sources was written, in milliseconds; 0 where there are none. */
function newestSource() {
  let newest = 0
  for (const folder of ['cli', 'domain']) {
    const at = path.join(root, folder)
    if (!existsSync(at)) continue
    for (const entry of readdirSync(at, { recursive: true, withFileTypes: true })) {
      if (!/\.(ts|mjs)$/.test(entry.name)) continue
      newest = Math.max(newest, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
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

/** The operator's commands load the whole application: Node 24 from the packages, and sources as they are. */
function runOps(words) {
  const packaged = path.join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  const node = existsSync(packaged) ? packaged : process.execPath
  const entry = path.join(root, 'cli', 'ops', 'main.ts')
  const child = spawn(node, ['--import', import.meta.resolve('tsx'), entry, ...words], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to the child by itself; it must not arrive twice.
  const forward = (signal) => () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward(signal))
  child.on('error', (error) => {
    process.stderr.write(`estate: ${error.message}\nTry: npm ci\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    process.exit(code ?? SIGNAL_EXIT_BASE + (constants.signals[signal] ?? 0))
  })
}

/** Keeps compiled code between runs, where Node can. */
function cacheCompiledCode() {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  module.enableCompileCache?.(path.join(base, 'estate'))
}

if (process.argv[2] === 'ops') {
  runOps(process.argv.slice(3))
} else {
  await ensureBundle()
  cacheCompiledCode()
  await import(bundle)
}
