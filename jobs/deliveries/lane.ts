import type { BasePayload } from 'payload'
import { type DeliveryChannel, type Line, UNTRIED_LINE } from '@/domain/notifications'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import type { Post } from './post'
import { Run } from './run'

/** Deliveries on their way at once. One is claimed only when it can go at once, so that none waits out its lease. */
const PLACES: Record<DeliveryChannel, number> = { email: MAIL_CONNECTIONS, sms: 10, push: 20 }

/** The way out of one channel, in one process. */
export interface Lane {
  readonly payload: BasePayload
  readonly post: Post
  readonly channel: DeliveryChannel
  readonly places: number
  /** What is known of its provider; kept between runs. */
  line: Line
  run?: Run
}

export function createLane(payload: BasePayload, post: Post, channel: DeliveryChannel): Lane {
  return { payload, post, channel, places: PLACES[channel], line: UNTRIED_LINE }
}

/**
 * Sends what is due until nothing is left that may go now, or the signal aborts; answers the attempts made. Whoever asks
 * while a run is under way makes it look again, and waits for the same end. `clock` dates claims and outcomes.
 * @throws whatever the database throws, once what is on its way has ended.
 */
export function drainLane(lane: Lane, clock: () => Date, signal?: AbortSignal): Promise<number> {
  if (lane.run?.lookAgain()) return lane.run.end
  lane.run = new Run(lane, clock, signal)
  return lane.run.end
}
