import { type Audience, NOBODY } from '@/domain/announcements/audience'
import type { EventStatus } from '@/domain/events/words'
import { addMinutes } from '@/domain/time'
import { authorOf } from '../announcements/issue'
import type { World } from '../history/world'
import type { Account } from '../people'
import type { Coming } from './coming'
import type { EventPlan } from './plan'

/** An event of the demo with its times. */
export interface Happening {
  id: string
  /** What tells it from the others, whatever changes around it. */
  key: string
  plan: EventPlan
  /** What is particular about it; null for one of the year's. */
  coming: Coming | null
  status: EventStatus
  author: Account
  audience: Audience
  start: Date
  end: Date
  createdAt: Date
  publishedAt: Date | null
  cancelledAt: Date | null
}

const DRAFTED_MINUTES = [5, 90] as const
/** Local hours at which people announce an event. */
const HOURS = [9, 20] as const

interface Timing {
  key: string
  /** Days before today on which it takes place. */
  days: number
  publishedDaysAgo: number
  coming?: Coming
}

/** An event on its day: over where that lies before today. */
export function happeningOf(world: World, plan: EventPlan, timing: Timing): Happening {
  const { dice, calendar } = world
  const { key, days, publishedDaysAgo, coming = null } = timing
  dice.restart(`events/${key}`)
  const start = calendar.at(days, plan.hour)
  const publishedAt = calendar.at(publishedDaysAgo, dice.between(...HOURS))
  const isDraft = coming?.status === 'draft'
  return {
    id: dice.uuid(),
    ...{ key, plan, coming, start },
    status: days > 0 ? 'completed' : (coming?.status ?? 'published'),
    author: authorOf(world, plan.by),
    audience: { ...NOBODY, ...plan.audience },
    end: addMinutes(start, plan.minutes),
    createdAt: addMinutes(publishedAt, -dice.whole(...DRAFTED_MINUTES)),
    publishedAt: isDraft ? null : publishedAt,
    cancelledAt: coming?.cancelled ? calendar.at(coming.cancelled.daysAgo, 11.5) : null,
  }
}
