/** Streams that one account and one process hold open at once: tabs of a busy person, and what a machine carries. */
export const STREAMS_PER_ACCOUNT = 6
export const STREAMS_PER_PROCESS = 2_000

const SLOT = Symbol.for('khaki-estate.streams')

const openByAccount = (): Map<string, number> => {
  const place = globalThis as { [SLOT]?: Map<string, number> }
  place[SLOT] ??= new Map()
  return place[SLOT]
}

/** A place for one more stream, with the way to give it back; null when there is none left. */
export function takePlace(account: string): (() => void) | null {
  const open = openByAccount()
  const own = open.get(account) ?? 0
  const all = [...open.values()].reduce((sum, count) => sum + count, 0)
  if (own >= STREAMS_PER_ACCOUNT || all >= STREAMS_PER_PROCESS) return null
  open.set(account, own + 1)
  let isTaken = true
  return () => {
    if (!isTaken) return
    isTaken = false
    const left = (open.get(account) ?? 1) - 1
    if (left > 0) open.set(account, left)
    else open.delete(account)
  }
}
