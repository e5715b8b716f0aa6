import { turnOf } from '@/domain/notifications'
import { type PreparedSql, preparedOnPool } from '@/server/prepared'
import { attempt } from './attempt'
import { claimDue, claimProbe } from './claim'
import { type Claim, claimWithinLimits } from './claim-within-limits'
import type { ClaimedDelivery } from './claimed'
import type { Lane } from './lane'
import { readingLimits } from './limits'
import { createRecorder, type Recorder } from './record'

/** Share of the places that must be free before more is claimed: a claim for each would cost more than the sending. */
const REFILL_SHARE = 0.25

/** One draining of a lane: claims as places become free, the most urgent first, so that nothing urgent waits for a crowd. */
export class Run {
  /** The attempts made, once nothing is left. */
  readonly end: Promise<number>
  private readonly database: PreparedSql
  private readonly recorder: Recorder
  private readonly limits: ReturnType<typeof readingLimits>
  private readonly underWay = new Set<Promise<void>>()
  private attempts = 0
  private mayBeMore = true
  private isOver = false
  private fault: { error: unknown } | undefined
  private change = Promise.withResolvers<void>()

  constructor(
    private readonly lane: Lane,
    private readonly clock: () => Date,
    private readonly signal?: AbortSignal,
  ) {
    this.database = preparedOnPool(lane.payload)
    this.recorder = createRecorder(this.database, clock)
    this.limits = readingLimits(this.database, lane.channel, clock)
    signal?.addEventListener('abort', this.wake)
    this.end = this.toTheEnd()
  }

  /** Looks again for what is due as soon as there is a place; answers false when it is too late for that. */
  lookAgain(): boolean {
    if (this.isOver) return false
    this.mayBeMore = true
    this.wake()
    return true
  }

  private readonly wake = (): void => {
    this.change.resolve()
  }

  private async toTheEnd(): Promise<number> {
    for (;;) {
      const room = this.room()
      if (room > 0) await this.claim(room).catch(this.remember)
      else if (this.underWay.size === 0) break
      else await this.nextChange()
    }
    this.isOver = true
    this.signal?.removeEventListener('abort', this.wake)
    if (this.fault) throw this.fault.error
    return this.attempts
  }

  /** How many may be claimed now. */
  private room(): number {
    if (!this.mayBeMore || this.fault || this.signal?.aborted) return 0
    const { places, line } = this.lane
    const free = places - this.underWay.size
    switch (turnOf(line, this.clock())) {
      case 'send':
        return free >= places * REFILL_SHARE ? free : 0
      case 'probe':
        return free === places ? 1 : 0
      case 'rest':
        return 0
    }
  }

  private async claim(room: number): Promise<void> {
    this.mayBeMore = false
    const { claimed, hasMore } = await this.claimUpTo(room)
    this.mayBeMore ||= hasMore
    this.attempts += claimed.length
    for (const delivery of claimed) this.start(delivery)
  }

  private async claimUpTo(room: number): Promise<Claim> {
    const { payload, channel, line } = this.lane
    const limits = await this.limits()
    const now = this.clock()
    const isProbe = turnOf(line, now) !== 'send'
    if (!isProbe && (limits.perHour !== null || limits.perMinute !== null))
      return claimWithinLimits(payload, channel, limits, room, now)
    const claimed = isProbe
      ? await claimProbe(this.database, channel, now)
      : await claimDue(this.database, channel, room, now)
    return { claimed, hasMore: claimed.length > 0 }
  }

  private start(delivery: ClaimedDelivery): void {
    const { lane, database, recorder, clock } = this
    const sending = attempt(delivery, { lane, database, recorder, clock })
      .catch(this.remember)
      .finally(() => {
        this.underWay.delete(sending)
        this.wake()
      })
    this.underWay.add(sending)
  }

  private readonly remember = (error: unknown): void => {
    this.fault ??= { error }
  }

  private async nextChange(): Promise<void> {
    await this.change.promise
    this.change = Promise.withResolvers<void>()
  }
}
