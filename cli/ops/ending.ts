import { CommanderError } from 'commander'
import { env } from '@/server/env'
import { clean, oneLine } from '../text'
import { closeDatabase, EXIT_INTERRUPTED, isInterrupted } from './database'
import { reasonOf } from './reason'
import { UsageError } from './usage'

const EXIT_ERROR = 1
const EXIT_USAGE = 2

/**
 * Runs a command and ends the process: Payload's pool would keep it for ever. Failures are one line on stderr, with
 * the stack only where LOG_LEVEL asks for it. An embedded database that runs for this command alone ends with it.
 */
export async function endCommand(run: () => Promise<unknown>): Promise<never> {
  const code = await run().then(() => Number(process.exitCode ?? 0), explain)
  const left = await closeDatabase().then(() => 0, explain)
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  process.exit(code || left)
}

function explain(error: unknown): number {
  if (isInterrupted()) return EXIT_INTERRUPTED
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE
  const isDebugging = env.logLevel === 'debug' || env.logLevel === 'trace'
  const stack = isDebugging && error instanceof Error ? error.stack : undefined
  process.stderr.write(`${stack ? clean(stack) : oneLine(reasonOf(error))}\n`)
  return error instanceof UsageError ? EXIT_USAGE : EXIT_ERROR
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
