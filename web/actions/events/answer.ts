'use server'
import { COMMENT_MAX, DEFAULT_MAX_GUESTS, RSVP_RESPONSES, type RsvpResponse } from '@/domain/events/words'
import { RuleViolation } from '@/domain/violations'
import { ownAnswer } from '@/web/data/events/answer'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { backToEvent, eventIn } from './acting'

interface Answer {
  response: RsvpResponse
  guests: number
  comment: string
}

/** Says whether the viewer comes, and with how many; the same form takes another answer later. */
export async function answerEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const event = await eventIn(viewer, form)
    const known = await ownAnswer(viewer, event.id)
    // Whoever was to bring more may bring fewer: how many, the rules know.
    const most = Math.max(event.maxGuests ?? DEFAULT_MAX_GUESTS, known?.guests ?? 0)
    await writeAnswer(viewer, event.id, known?.id ?? null, answerIn(form, most, t))
    backToEvent(event.id, 'answered')
  })
}

/** @throws RuleViolation 400 what is wrong with the form, in the page's words. */
function answerIn(form: FormData, maxGuests: number, t: Words): Answer {
  const response = RSVP_RESPONSES.find((value) => value === form.get('response'))
  const typed = textOf(form, 'guests')
  const problems = checkTexts(form, t, [
    { name: 'comment', label: t('event.answer.comment'), max: COMMENT_MAX },
  ])
  if (!response)
    problems.push({ field: 'response', message: t('errors.choose', { field: t('event.answer.label') }) })
  if (!/^\d{0,4}$/.test(typed)) problems.push({ field: 'guests', message: t('event.answer.badGuests') })
  else if (response !== 'no' && Number(typed) > maxGuests)
    problems.push({ field: 'guests', message: t('errors.too_many_guests', { maxGuests }) })
  if (problems.length > 0 || !response) throw refusedForm(problems)
  return { response, guests: response === 'no' ? 0 : Number(typed), comment: textOf(form, 'comment') }
}

/** One answer a person: what two sendings of one form raced to create is the same answer. */
async function writeAnswer(
  viewer: Viewer,
  eventId: string,
  known: string | null,
  answer: Answer,
): Promise<void> {
  if (known) return changeAnswer(viewer, known, answer)
  const { payload, req } = viewer
  try {
    await payload.create({
      collection: 'rsvps',
      data: { event: eventId, ...answer },
      depth: 0,
      overrideAccess: false,
      req,
    })
  } catch (error) {
    if (!(error instanceof RuleViolation) || error.code !== 'already_answered') throw error
    const other = await ownAnswer(viewer, eventId)
    if (!other) throw error
    await changeAnswer(viewer, other.id, answer)
  }
}

async function changeAnswer({ payload, req }: Viewer, id: string, data: Answer): Promise<void> {
  await payload.update({ collection: 'rsvps', id, data, depth: 0, overrideAccess: false, req })
}
