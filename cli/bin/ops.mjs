import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'

/** What a shell adds to a signal's number when the signal ended a program. */
const SIGNAL_EXIT_BASE = 128

/** The operator's commands load the whole application: Node 24 from the packages, and the sources as they are. */
export function runOps(root, words) {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = path.join(root, 'node_modules', 'node', 'bin', binary)
  const node = existsSync(packaged) ? packaged : process.execPath
  const entry = path.join(root, 'cli', 'ops', 'main.ts')
  const child = spawn(node, ['--import', import.meta.resolve('tsx'), entry, ...words], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child by itself; it must not arrive twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    process.stderr.write(`estate: ${error.message}\nTry: npm ci\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    process.exit(code ?? SIGNAL_EXIT_BASE + (constants.signals[signal] ?? 0))
  })
}
