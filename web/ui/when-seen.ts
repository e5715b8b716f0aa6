/** Calls `seen` once this window has been in sight for `ms` milliseconds in all; answers the way to stop. */
export function whenSeen(ms: number, seen: () => void): () => void {
  let left = ms
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    left -= performance.now() - since
  }
  const stop = () => {
    pause()
    document.removeEventListener('visibilitychange', look)
  }
  const look = () => {
    pause()
    if (document.visibilityState !== 'visible') return
    since = performance.now()
    timer = setTimeout(() => {
      stop()
      seen()
    }, left)
  }
  document.addEventListener('visibilitychange', look)
  look()
  return stop
}
