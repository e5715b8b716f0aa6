/** How often a page asks by itself while no stream can be had, in milliseconds. */
const POLL_MS = 20_000

interface Page {
  /** The version that the page shows now. */
  shown: () => string
  /** Called when there is another one. */
  changed: () => void
}

/**
 * Hears of changes at `address` while the page is in sight: by a stream, and where that fails by asking every 20
 * seconds, each time trying the stream again. Answers the way to stop.
 */
export function followChanges(address: string, page: Page): () => void {
  let source: EventSource | null = null
  let poll: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const compare = (version: string) => {
    if (version !== page.shown()) page.changed()
  }
  const close = () => {
    source?.close()
    source = null
    clearTimeout(poll)
  }
  const ask = async () => {
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
    // Signed out, or no longer theirs to see: the next page they open says so.
    if (answer && [401, 404].includes(answer.status)) return
    const version: string | null = answer?.ok ? (await answer.json()).version : null
    if (isOver) return
    if (version !== null) compare(version)
    open()
  }
  const open = () => {
    close()
    if (document.visibilityState !== 'visible') return
    source = new EventSource(`${address}?from=${encodeURIComponent(page.shown())}`)
    source.addEventListener('change', (event) => compare(event.data))
    source.onerror = () => {
      close()
      poll = setTimeout(ask, POLL_MS)
    }
  }
  const seen = () => (document.visibilityState === 'visible' ? open() : close())
  document.addEventListener('visibilitychange', seen)
  open()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', seen)
    close()
  }
}
