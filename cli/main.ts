import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT, Interrupted } from './failures'
import type { Io } from './io'
import { runEstate } from './run'

/** Written in by the build. */
declare const ESTATE_VERSION: string

/** Cells of a line where the terminal does not say. */
const COLUMNS_DEFAULT = 80
/** How long a command may tidy up after Ctrl-C. */
const INTERRUPT_GRACE_MS = 300

function processIo(interrupt: AbortController): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    isInputTerminal: process.stdin.isTTY === true,
    isOutputTerminal: process.stdout.isTTY === true,
    isErrorTerminal: process.stderr.isTTY === true,
    columns: () => process.stdout.columns || COLUMNS_DEFAULT,
    now: () => new Date(),
    sleep: (milliseconds) =>
      sleep(milliseconds, undefined, { signal: interrupt.signal }).catch((error: unknown) => {
        throw interrupt.signal.aborted ? new Interrupted() : error
      }),
    signal: interrupt.signal,
  }
}

const interrupt = new AbortController()
process.once('SIGINT', () => {
  interrupt.abort()
  setTimeout(() => process.exit(EXIT.interrupted), INTERRUPT_GRACE_MS).unref()
})
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.error)
})

void runEstate(process.argv.slice(2), processIo(interrupt), ESTATE_VERSION).then((exitCode) => {
  process.exitCode = exitCode
  // Nothing is left to do: an open stdin must not keep the shell waiting.
  process.stdin.unref?.()
})
