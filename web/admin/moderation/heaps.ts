import type { Payload } from 'payload'
import { countToLookAt } from '@/web/data/panel-moderation'
import { whereOf } from '../conditions'
import { WAITING_PHOTOS } from '../gallery/PhotoToolbar'
import { listPath } from '../paths'
import type { Heap } from '../StuckCounts'
import { OPEN_REPORTS } from './ReportToolbar'

/** What moderators still have to look at: what was reported, and photos that wait. */
export async function moderationHeaps(payload: Payload): Promise<Heap[]> {
  const [reports, photos] = await Promise.all([
    countToLookAt(payload, 'reports'),
    countToLookAt(payload, 'gallery-photos'),
  ])
  return [
    ...heap('Reports to decide', reports, listPath('reports', whereOf(OPEN_REPORTS))),
    ...heap('Photos to look at', photos, listPath('gallery-photos', whereOf(WAITING_PHOTOS))),
  ]
}

const heap = (label: string, count: number | null, href: string): Heap[] =>
  count === null ? [] : [{ label, count, href }]
