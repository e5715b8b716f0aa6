import type { BasePayload } from 'payload'
import { CHANNELS } from '@/domain/notifications'
import { createLane, drainLane, type Lane } from './lane'
import type { Post } from './post'

const lanes = new WeakMap<Post, Lane[]>()

/**
 * Sends through `post` all that is due in every channel, each at its own pace; answers the attempts made. A process
 * drains a post once at a time: who asks meanwhile joins in.
 */
export async function drain(
  payload: BasePayload,
  post: Post,
  clock: () => Date,
  signal?: AbortSignal,
): Promise<number> {
  const known = lanes.get(post) ?? CHANNELS.map((channel) => createLane(payload, post, channel))
  lanes.set(post, known)
  const ends = await Promise.allSettled(known.map((lane) => drainLane(lane, clock, signal)))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
  return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0)
}
