import type { Language } from '../notifications/words'
import type { LocalDate } from '../time'
import type { StaffFigure } from './staff'
import type { ReportSpan } from './staff-spans'
import type { ReportPeriod } from './words'

/** What the figures of staff are called, in one language. */
export interface StaffReportWords {
  /** Heads of columns and labels. */
  figures: Record<StaffFigure, string>
  /** What each is, for whoever asks. */
  definitions: Record<StaffFigure, string>
  periods: Record<ReportPeriod, string>
  /** Stands behind a number of hours. */
  hours: string
  name: string
}

const ENGLISH: StaffReportWords = {
  figures: {
    resolved: 'Done',
    assigned: 'Given',
    completed: 'Of those done',
    completionRate: 'Completed',
    onTimeRate: 'On time',
    avgResolutionHours: 'Mean time',
    avgSatisfaction: 'Stars',
    rated: 'Rated by',
    costEfficiency: 'Cost',
    load: 'Open at the end',
    teamShare: 'Share of the work',
  },
  definitions: {
    resolved: 'Tickets resolved in the period, whenever they were given.',
    assigned: 'Tickets given to this person in the period.',
    completed: 'Of the tickets given in the period, those resolved when it was over.',
    completionRate: 'Of the tickets given in the period, the share resolved when it was over.',
    onTimeRate: 'Of the tickets resolved in the period, the share resolved by their due time.',
    avgResolutionHours: 'Mean hours from report to resolution, of the tickets resolved in the period.',
    avgSatisfaction: 'Mean of the stars that residents gave in the period, one to five.',
    rated: 'How many residents gave stars in the period.',
    costEfficiency:
      'Estimated cost divided by actual cost, of the tickets resolved in the period that have both: above 1 is cheaper than estimated.',
    load: 'Tickets assigned or in progress when the period was over.',
    teamShare: 'Of all tickets that anybody resolved in the period, this person’s part.',
  },
  periods: { daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly' },
  hours: 'h',
  name: 'Name',
}

const HINDI: StaffReportWords = {
  figures: {
    resolved: 'पूरे',
    assigned: 'मिले',
    completed: 'उनमें से पूरे',
    completionRate: 'पूरे हुए',
    onTimeRate: 'समय पर',
    avgResolutionHours: 'औसत समय',
    avgSatisfaction: 'तारे',
    rated: 'तारे देने वाले',
    costEfficiency: 'लागत',
    load: 'अंत में बाकी',
    teamShare: 'काम में हिस्सा',
  },
  definitions: {
    resolved: 'इस अवधि में पूरे किए गए काम, चाहे वे कभी भी मिले हों।',
    assigned: 'इस अवधि में मिले काम।',
    completed: 'इस अवधि में मिले कामों में से, जो अवधि के अंत तक पूरे हो गए।',
    completionRate: 'इस अवधि में मिले कामों का वह हिस्सा, जो अवधि के अंत तक पूरा हो गया।',
    onTimeRate: 'इस अवधि में पूरे हुए कामों का वह हिस्सा, जो तय समय तक पूरा हुआ।',
    avgResolutionHours: 'शिकायत से समाधान तक के औसत घंटे, इस अवधि में पूरे हुए कामों के।',
    avgSatisfaction: 'इस अवधि में निवासियों के दिए तारों का औसत, एक से पाँच।',
    rated: 'इस अवधि में कितने निवासियों ने तारे दिए।',
    costEfficiency:
      'अनुमानित लागत ÷ असली लागत, इस अवधि में पूरे हुए उन कामों की जिनकी दोनों लागतें दर्ज हैं: 1 से ऊपर मतलब अनुमान से सस्ता।',
    load: 'अवधि के अंत में सौंपे गए या चल रहे काम।',
    teamShare: 'इस अवधि में सब के पूरे किए कामों में इनका हिस्सा।',
  },
  periods: { daily: 'दैनिक', weekly: 'साप्ताहिक', monthly: 'मासिक' },
  hours: 'घंटे',
  name: 'नाम',
}

export const STAFF_REPORT_WORDS: Record<Language, StaffReportWords> = { en: ENGLISH, hi: HINDI }

const LOCALES: Record<Language, string> = { en: 'en-IN', hi: 'hi-IN' }

/** `20 Nov 2026`, `16 – 22 Nov 2026`, `November 2026`: which days a report is about. */
export function spanText({ period, from, to }: ReportSpan, language: Language): string {
  const days = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const as = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })
  if (period === 'monthly') return as({ month: 'long', year: 'numeric' }).format(dayOf(from))
  return from === to ? as(days).format(dayOf(from)) : as(days).formatRange(dayOf(from), dayOf(to))
}

/** `20 Nov`, `Nov 2026`: the same where there is little room, by its first day. */
export function shortSpanText({ period, from }: ReportSpan, language: Language): string {
  const options = period === 'monthly' ? ({ month: 'short', year: '2-digit' } as const) : DAY
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(dayOf(from))
}

const DAY = { day: 'numeric', month: 'short' } as const
const dayOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`)
