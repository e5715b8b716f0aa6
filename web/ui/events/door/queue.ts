import { deviceStore } from '../../device-store'
import { type DoorEntry, isSame } from './entry'
import { type Sent, send } from './send'

/** How long the queue waits before it tries a lost line again, in milliseconds. */
const RETRY_MS = 10_000
/** Refusals that are kept for somebody to look at. */
const TROUBLES_MAX = 50

/** An entry that was noted without a line, and refused when it was sent. */
interface Trouble {
  entry: DoorEntry
  code: string
}

/** What the door shows of its queue. */
export interface DoorState {
  /** In the order in which they were noted, and will be sent. */
  waiting: readonly DoorEntry[]
  troubles: readonly Trouble[]
  isSending: boolean
  isSignedOut: boolean
}

type Kept = Pick<DoorState, 'waiting' | 'troubles'>

export type Heard = (entry: DoorEntry, sent: Sent) => void

/** What the server hears when nothing has been noted on this device. */
export const NOTHING_NOTED: DoorState = { waiting: [], troubles: [], isSending: false, isSignedOut: false }

/**
 * What was done at the door and the server has not heard of yet. It is kept on the device before it is sent, so that
 * neither a lost line nor a closed page loses it, and is sent in order, each with its own key, by one page at a time.
 */
export class DoorQueue {
  private state: DoorState
  private readonly listeners = new Set<() => void>()
  /** Entries whose outcome nobody waits for at the door: kept from before, behind others, or tried in vain. */
  private readonly noted = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly storageKey: string,
    private readonly heard: Heard,
  ) {
    this.state = { ...NOTHING_NOTED, ...this.kept() }
    for (const { key } of this.state.waiting) this.noted.add(key)
  }

  readonly snapshot = (): DoorState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Notes an entry and sends what waits; answers the entry that now waits, which may be an earlier one of the same people. */
  add(entry: DoorEntry): DoorEntry {
    const { waiting } = this.refreshed()
    const earlier = waiting.find((other) => isSame(entry, other))
    if (!earlier) this.change({ waiting: [...waiting, entry] })
    // What stands behind others is not heard of at once: its refusal must not pass unseen.
    if (waiting.length > 0) this.noted.add(entry.key)
    void this.flush()
    return earlier ?? entry
  }

  /** Forgets an entry that has not been tried yet, or not with success. */
  drop(key: string): void {
    this.change({ waiting: this.refreshed().waiting.filter((entry) => entry.key !== key) })
  }

  dismissTroubles(): void {
    this.change({ troubles: [] })
  }

  /** Sends what waits, one after the other, as long as the line holds. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    if (this.state.isSending) return
    this.change({ isSending: true })
    const isThrough = await alone(this.storageKey, () => this.sendAll())
    this.change({ isSending: false })
    if (!isThrough && this.state.waiting.length > 0) this.timer = setTimeout(() => this.flush(), RETRY_MS)
    // What was noted while the last one was on its way.
    else if (this.state.waiting.length > 0 && !this.state.isSignedOut) void this.flush()
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private async sendAll(): Promise<boolean> {
    for (let entry = this.refreshed().waiting[0]; entry; entry = this.refreshed().waiting[0]) {
      const sent = await send(entry)
      if (!this.settle(entry, sent)) return false
    }
    return true
  }

  /** Whether the next may be sent. */
  private settle(entry: DoorEntry, sent: Sent): boolean {
    const isOver = sent.outcome === 'taken' || sent.outcome === 'refused'
    const wasNoted = this.noted.has(entry.key)
    if (isOver) this.drop(entry.key)
    else this.noted.add(entry.key)
    this.change({ isSignedOut: sent.outcome === 'signedOut' })
    if (sent.outcome === 'refused' && wasNoted) {
      const troubles = [...this.state.troubles, { entry, code: sent.code }]
      this.change({ troubles: troubles.slice(-TROUBLES_MAX) })
    }
    this.heard(entry, sent)
    return isOver
  }

  /** Another page of this device may have noted or sent something meanwhile. */
  private refreshed(): DoorState {
    this.state = { ...this.state, ...this.kept() }
    return this.state
  }

  private change(fields: Partial<DoorState>): void {
    this.state = { ...this.state, ...fields }
    const { waiting, troubles } = this.state
    if (fields.waiting || fields.troubles)
      deviceStore.set(this.storageKey, JSON.stringify({ waiting, troubles }))
    for (const listener of this.listeners) listener()
  }

  /** What the device keeps; where it keeps nothing, what this page holds. */
  private kept(): Kept {
    const text = deviceStore.get(this.storageKey)
    const { waiting = [], troubles = [] } = this.state ?? {}
    return text === null ? { waiting, troubles } : read(text)
  }
}

/** What was kept; what cannot be read is nothing. */
function read(text: string): Kept {
  try {
    const { waiting, troubles } = JSON.parse(text) as Partial<Kept>
    return { waiting: waiting ?? [], troubles: troubles ?? [] }
  } catch (error) {
    console.info('What was noted at the door could not be read:', error)
    return { waiting: [], troubles: [] }
  }
}

/** Does `work` unless another page of this device does the same; false where it was not done to its end. */
async function alone(name: string, work: () => Promise<boolean>): Promise<boolean> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : false))
}
