import { CommanderError } from 'commander'
import { env } from '@/server/env'
import { clean, oneLine } from '../text'
import { UsageError } from './usage'

const EXIT_ERROR = 1
const EXIT_USAGE = 2

/**
 * Runs a command and ends the process: Payload's pool would keep it for ever. Failures are one line on stderr, with
 * the stack only where LOG_LEVEL asks for it.
 */
export async function endCommand(run: () => Promise<unknown>): Promise<never> {
  const code = await run().then(() => Number(process.exitCode ?? 0), explain)
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  process.exit(code)
}

function explain(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  const isDebugging = env.logLevel === 'debug' || env.logLevel === 'trace'
  process.stderr.write(`${isDebugging ? clean(stack ?? message) : oneLine(message.split('\n')[0] ?? '')}\n`)
  return error instanceof UsageError ? EXIT_USAGE : EXIT_ERROR
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
