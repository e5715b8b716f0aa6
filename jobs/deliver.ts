import { onPool } from '@/server/database'
import { takeBackCrashed } from './deliveries/crashed'
import { drain } from './deliveries/drain'
import { type Post, sharedPost } from './deliveries/post'
import type { JobContext, JobResult } from './job'

/**
 * The job `deliver`: sends all that is due, after taking back what crashed workers left. `changed` counts the attempts
 * made and the crashes settled; running it again sends nothing again.
 */
export async function deliver({ payload, now, clock, signal }: JobContext, post?: Post): Promise<JobResult> {
  const takenBack = await takeBackCrashed(onPool(payload), now)
  const sent = await drain(payload, post ?? sharedPost(), clock ?? (() => now), signal)
  return { changed: takenBack + sent, failed: 0 }
}
