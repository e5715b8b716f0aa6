import { onPool } from '@/server/database'
import { takeBackCrashed } from './deliveries/crashed'
import { drain } from './deliveries/drain'
import { type Post, sharedPost } from './deliveries/post'
import { forgetSpentLinks } from './forget-spent-links'
import type { JobContext, JobResult } from './job'

/**
 * The job `deliver`: sends all that is due, after taking back what crashed workers left, and forgets links that have run
 * out. `changed` counts the attempts made and the crashes settled; running it again sends nothing again.
 */
export async function deliver({ payload, now, clock, signal }: JobContext, post?: Post): Promise<JobResult> {
  const takenBack = await takeBackCrashed(onPool(payload), now)
  const sent = await drain(payload, post ?? sharedPost(), clock ?? (() => now), signal)
  await forgetSpentLinks(onPool(payload), now)
  return { changed: takenBack + sent, failed: 0 }
}
