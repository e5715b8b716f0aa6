import { logger } from '@/server/logger'
import type { Announcement } from './feed'

/** How often a stream shows that it lives, and asks whether its reader still may read. */
export const HEARTBEAT_MS = 25_000
/** How long a browser waits before it comes back, in milliseconds. */
const RETRY_MS = 3_000

interface StreamOptions {
  /** What the reader saw when the stream began. */
  version: string
  /** The version that the reader may see now, or null when they may see nothing any more: the stream ends. */
  look: () => Promise<string | null>
  /** Begins to listen; gives the way to stop. */
  listen: (listener: (announcement: Announcement) => void) => Promise<() => void>
  /** Any of these ends the stream at once. */
  ends: AbortSignal
  /** Called once, however it ends. */
  done: () => void
  heartbeatMs?: number
}

/**
 * Server-sent events of one ticket for one reader: `change`, with the version that now holds. A row that this reader
 * may not see does not change their version, and so is not announced to them.
 */
export function changeStream(options: StreamOptions): ReadableStream<Uint8Array> {
  const { heartbeatMs = HEARTBEAT_MS } = options
  let close = (_isCutByReader?: boolean) => {}
  return new ReadableStream({
    async start(controller) {
      let { version } = options
      let isOpen = true
      let stop = () => {}
      const send = (text: string) => isOpen && controller.enqueue(new TextEncoder().encode(text))
      const check = async () => {
        const now = await options.look()
        if (!isOpen) return
        if (now === null) return close()
        if (now !== version) send(`event: change\ndata: ${now}\n\n`)
        version = now
      }
      const checkAlone = inTurn(check, (error) => {
        logger.warn({ err: error }, 'a live page was closed')
        close()
      })
      const heart = setInterval(() => {
        send(': still here\n\n')
        checkAlone()
      }, heartbeatMs)
      close = (isCutByReader = false) => {
        if (!isOpen) return
        isOpen = false
        clearInterval(heart)
        stop()
        options.done()
        if (!isCutByReader) controller.close()
      }
      options.ends.addEventListener('abort', () => close(), { once: true })
      if (options.ends.aborted) return close()
      send(`retry: ${RETRY_MS}\n\n`)
      stop = await options.listen(checkAlone)
      if (!isOpen) return stop()
      // What was written between the page's rendering and now has been announced to nobody.
      checkAlone()
    },
    cancel: () => close(true),
  })
}

/** Runs `work` whenever asked, one at a time: what is asked for meanwhile is done once, afterwards. */
function inTurn(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isRunning = false
  let isAskedAgain = false
  const run = async () => {
    isRunning = true
    do {
      isAskedAgain = false
      await work()
    } while (isAskedAgain)
    isRunning = false
  }
  return () => {
    if (isRunning) isAskedAgain = true
    else run().catch(failed)
  }
}
