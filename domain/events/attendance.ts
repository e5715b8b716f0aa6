import { RATING_MAX, RATING_MIN } from './words'

/** What is counted of an event's answers. Parties, where a name does not say heads. */
export interface AttendanceCounts {
  /** Everybody who said anything. */
  answered: number
  going: number
  goingHeads: number
  waitlisted: number
  waitlistedHeads: number
  maybe: number
  no: number
  checkedIn: number
  checkedInHeads: number
  /** Heads that came without an answer. */
  walkInHeads: number
}

/** Who came to an event, of those who meant to, and how they liked it. */
export interface Attendance extends AttendanceCounts {
  /** All heads that were there. */
  attendedHeads: number
  /** Parties that came ÷ parties that had their places, 0–1; null where nobody had. */
  showRate: number | null
  feedback: Feedback
}

/** How those who came rated it: 1–5, and how often each was given. */
export interface Feedback {
  /** Null where nobody has rated it. */
  average: number | null
  n: number
  counts: Record<number, number>
}

/** The figures of an event from what was counted; `ratings` names each rating that was given, and how often. */
export function attendanceFrom(
  counts: AttendanceCounts,
  ratings: readonly { rating: number; n: number }[],
): Attendance {
  return {
    ...counts,
    attendedHeads: counts.checkedInHeads + counts.walkInHeads,
    showRate: counts.going === 0 ? null : counts.checkedIn / counts.going,
    feedback: feedbackFrom(ratings),
  }
}

function feedbackFrom(ratings: readonly { rating: number; n: number }[]): Feedback {
  const counts: Record<number, number> = {}
  for (let rating = RATING_MIN; rating <= RATING_MAX; rating += 1)
    counts[rating] = ratings.find((given) => given.rating === rating)?.n ?? 0
  const n = ratings.reduce((sum, given) => sum + given.n, 0)
  const sum = ratings.reduce((total, given) => total + given.rating * given.n, 0)
  return { average: n === 0 ? null : sum / n, n, counts }
}
