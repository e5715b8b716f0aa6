import 'server-only'
import { allows, CHANNELS, isTimeOfDay, OFFERED_CATEGORIES, type Preferences } from '@/domain/notifications'
import { textOf } from '@/web/actions/run'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'

const FROM = 'quietHours.from'
const TO = 'quietHours.to'
const ZONE = 'quietHours.timeZone'

/** Whether a box is ticked: an empty value of its name always comes before it. */
const isTicked = (form: FormData, name: string): boolean => form.getAll(name).includes('on')

const cellName = (category: string, channel: string): string => `categories.${category}.${channel}`

/** The form as the body of a PATCH. Fields are named by their path there. */
export function bodyOf(form: FormData, current: Preferences): Record<string, unknown> {
  const [from, to, timeZone] = [textOf(form, FROM), textOf(form, TO), textOf(form, ZONE)]
  const categories = changedCategories(form, current)
  return {
    muted: isTicked(form, 'muted'),
    urgentOnly: isTicked(form, 'urgentOnly'),
    ...(form.has('digest') ? { digest: textOf(form, 'digest') } : {}),
    quietHours: from || to ? { from, to, ...(timeZone ? { timeZone } : {}) } : null,
    // No categories at all would take back every choice.
    ...(Object.keys(categories).length > 0 ? { categories } : {}),
  }
}

/** Only cells that somebody really turned over: the others go on as their channel says. */
function changedCategories(form: FormData, current: Preferences): Record<string, Record<string, boolean>> {
  const changed = OFFERED_CATEGORIES.map((category) => {
    // A cell that the page did not offer was not unticked.
    const shown = CHANNELS.filter((channel) => form.has(cellName(category, channel)))
    const cells = shown
      .map((channel) => {
        const ticked = isTicked(form, cellName(category, channel))
        return { channel, ticked, isChanged: ticked !== allows(current, category, channel) }
      })
      .filter(({ isChanged }) => isChanged)
    return [category, Object.fromEntries(cells.map(({ channel, ticked }) => [channel, ticked]))] as const
  })
  return Object.fromEntries(changed.filter(([, choices]) => Object.keys(choices).length > 0))
}

/** What is wrong with the quiet hours, in the page's language; the rules check the rest. */
export function quietProblems(form: FormData, t: Words): FormProblem[] {
  const [from, to] = [textOf(form, FROM), textOf(form, TO)]
  if (!from && !to) return []
  if (!from || !to) return [{ field: from ? TO : FROM, message: t('notifications.preferences.quietBoth') }]
  const malformed = [FROM, TO].filter((field) => !isTimeOfDay(textOf(form, field)))
  if (malformed.length > 0)
    return malformed.map((field) => ({ field, message: t('notifications.preferences.quietTime') }))
  return from === to ? [{ field: TO, message: t('notifications.preferences.quietSame') }] : []
}
