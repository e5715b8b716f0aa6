import { mostOf } from '@/web/data/facilities/asked'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { ChoiceProblem } from '@/web/data/facilities/stage'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '../../form/state'

/** What keeps the first step from being done, each with its field. */
export function problemsOf(
  problems: readonly ChoiceProblem[],
  facility: ShownFacility,
  t: Words,
): FormProblem[] {
  const words: Record<ChoiceProblem, FormProblem> = {
    person: { field: 'who', message: t('facilities.booking.chooseWho') },
    length: { field: 'end', message: t('facilities.booking.lengthChanged') },
    tooManyGuests: {
      field: 'guests',
      message: t('errors.too_many_guests', { maxGuests: mostOf(facility) }),
    },
    guests: { field: 'guests', message: t('facilities.booking.guestsWhole', { most: mostOf(facility) }) },
  }
  return problems.map((problem) => words[problem])
}
