import type { Language } from '@/domain/notifications'
import { type Problem, RuleViolation } from '@/domain/violations'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'

/** Minutes named to somebody who was too fast, when the refusal itself names none: the window of sign-ins. */
const WAIT_MINUTES = 15
/** The code of what an action refuses itself, in the page's language already. */
const IN_PAGE_WORDS = 'in_page_words'

/** An action's own refusal, with problems in the page's language. */
export function refusedForm(problems: readonly FormProblem[]): RuleViolation {
  return new RuleViolation(
    400,
    problems.map((problem) => ({ code: IN_PAGE_WORDS, ...problem })),
  )
}

/**
 * A refusal in the page's language: by its code and reason, else by its code. What no code tells is told in the rule's
 * own words where those are the page's, and else by the field that it is about.
 */
export function told({ code, field, message, details }: Problem, t: Words, language: Language): FormProblem {
  const about = field ? { field } : {}
  if (code === IN_PAGE_WORDS) return { ...about, message }
  const exact = `errors.${code}_${details?.reason}` as Parameters<Words>[0]
  const key = t.has(exact) ? exact : (`errors.${code}` as Parameters<Words>[0])
  const isKnown = code !== 'invalid' && t.has(key)
  if (!isKnown && language === 'en') return { ...about, message }
  const figures = { minutes: WAIT_MINUTES, ...details }
  // `emergencyContact.phone` and `photos.0` are called by the word that has a name.
  const name = field?.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  return { ...about, message: t(isKnown ? key : 'errors.invalid', { ...figures, field: name } as never) }
}
