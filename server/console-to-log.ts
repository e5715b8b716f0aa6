import { format } from 'node:util'
import { logger } from './logger'

/**
 * What libraries say on the console goes to the log instead, in the log's form and without what people wrote: Next prints a failed
 * statement with its values. An error with a `digest` is one that Next has told already (web/instrumentation.ts).
 */
export function sendConsoleToLog(): void {
  console.error = (...said: unknown[]) => note('error', said)
  console.warn = (...said: unknown[]) => note('warn', said)
}

function note(level: 'error' | 'warn', said: readonly unknown[]): void {
  const error = said.find((part) => part instanceof Error)
  if (error) {
    const words = said.filter((part) => part !== error)
    logger['digest' in error ? 'debug' : level]({ err: error }, format(...words))
  } else logger[level](format(...said))
}
