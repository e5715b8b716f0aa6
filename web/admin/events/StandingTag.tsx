import type { RsvpStanding } from '@/domain/events/words'

const LABELS: Record<RsvpStanding, string> = { going: 'Going', waitlisted: 'Waiting', none: 'No places' }

/** What an answer came to, in words; colour only helps. */
export function StandingTag({ standing }: { standing: RsvpStanding }) {
  const kind = standing === 'going' ? 'confirmed' : standing === 'waitlisted' ? 'waitlisted' : 'plain'
  return <span className={`estate-tag estate-tag--${kind}`}>{LABELS[standing]}</span>
}
