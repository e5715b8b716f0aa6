import type { ReportOutcome, ReportReason, ReportSubject } from '@/domain/moderation/words'
import { addMinutes } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { Photo } from '../gallery/photo'
import type { World } from '../history/world'
import type { Offer } from './offer'

interface Plan {
  /** The key of a listing, or the caption of a photo. */
  about: string
  by: string
  reason: ReportReason
  note: string | null
  outcome: ReportOutcome
  decision?: string
}

/** What residents said should not stand: decided ones, and those that wait. */
const REPORTS: readonly Plan[] = [
  ...['meera', 'asha', 'omar'].map(
    (by): Plan => ({
      about: 'flatmate',
      by,
      reason: 'fraud',
      note: 'Nobody doubles savings.',
      outcome: 'open',
    }),
  ),
  { about: 'Sunset behind block C', by: 'ravi', reason: 'other', note: 'This is my photo.', outcome: 'open' },
  {
    about: 'miracle',
    by: 'omar',
    reason: 'prohibited',
    note: 'These need a prescription.',
    outcome: 'removed',
    decision: 'Prescription medicine is not sold here.',
  },
  {
    about: 'Win a phone!!! See my profile',
    by: 'asha',
    reason: 'spam',
    note: null,
    outcome: 'removed',
    decision: 'Advertising.',
  },
  {
    about: 'cycle',
    by: 'ketan.parikh',
    reason: 'other',
    note: 'Too dear.',
    outcome: 'dismissed',
    decision: 'The price is the seller’s affair.',
  },
]

const REPORTED_HOURS = [2, 6] as const
const DECIDED_MINUTES = 50

/** The reports of the demo as they are stored. */
export function reportRows(world: World, offers: readonly Offer[], photos: readonly Photo[]): Row[] {
  world.dice.restart('reports')
  return REPORTS.flatMap((plan) => {
    const offer = offers.find(({ special }) => special?.key === plan.about)
    const photo = photos.find(({ moment }) => moment.caption === plan.about)
    if (offer) return [reportRow(world, plan, 'listings', offer, offer.seller.account.id)]
    return photo ? [reportRow(world, plan, 'gallery-photos', photo, photo.uploader.account.id)] : []
  })
}

function reportRow(
  world: World,
  { by, reason, note, outcome, decision }: Plan,
  subjectType: ReportSubject,
  subject: { id: string; at: Date },
  authorId: string,
): Row {
  const at = addMinutes(subject.at, 60 * world.dice.between(...REPORTED_HOURS))
  const decidedAt = outcome === 'open' ? null : addMinutes(at, DECIDED_MINUTES)
  return {
    ...{ id: world.dice.uuid(), subject_type: subjectType, subject_id: subject.id, reason, note },
    reporter_id: world.resident(by).account.id,
    subject_author_id: authorId,
    ...{ outcome, decision_note: decision ?? null, decided_at: decidedAt },
    decided_by_id: decidedAt ? world.resident('secretary').account.id : null,
    created_at: at,
    updated_at: decidedAt ?? at,
  }
}
