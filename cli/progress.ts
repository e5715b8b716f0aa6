import type { Io } from './io'

/** Nobody is told about what takes less. */
const PATIENCE_MS = 1_000
const CLEAR_LINE = '\r\u001b[K'

/** Says on a terminal's stderr that something is waited for, once it takes over a second. Returns what ends it. */
export function showWaiting(io: Io, address: string): () => void {
  if (!io.isErrorTerminal) return () => {}
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 1
    io.stderr.write(`${CLEAR_LINE}Waiting for ${address}, ${seconds} s`)
  }, PATIENCE_MS)
  return () => {
    clearInterval(timer)
    if (seconds > 0) io.stderr.write(CLEAR_LINE)
  }
}

/** How far something long has come. */
export interface Progress {
  reached(count: number): void
  end(): void
}

/** Says on a terminal's stderr how many of `total` rows are done. */
export function showProgress(io: Io, total: number): Progress {
  if (!io.isErrorTerminal) return { reached: () => {}, end: () => {} }
  return {
    reached: (count) => io.stderr.write(`${CLEAR_LINE}${count} of ${total} rows`),
    end: () => io.stderr.write(CLEAR_LINE),
  }
}
