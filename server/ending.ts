import { logger } from './logger'
import { exitWith } from './startup-error'

const HARD_LIMIT_MS = 9_500

/**
 * Ends this process in order, once: on SIGTERM, SIGINT or SIGHUP, and when the parent that it was started by (over IPC) is gone.
 * `close` gets its work done; then the process exits with 0. A `close` that hangs is cut off after 9.5 s, with 1.
 */
export function endInOrder(close: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => {
      logger.error('stopping took too long; gave up')
      process.exit(1)
    }, HARD_LIMIT_MS).unref()
    close().then(() => process.exit(0), exitWith)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
  if (!process.send) return
  process.on('disconnect', end)
  // The parent may have gone while this process was still starting.
  if (!process.connected) end()
}
