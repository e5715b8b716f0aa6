'use server'
import { FEEDBACK_MAX, RATING_MAX, RATING_MIN } from '@/domain/events/words'
import { RuleViolation } from '@/domain/violations'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { backToEvent, eventIn } from './acting'

/** Says how it was, once. The same form sent again finds its work done. */
export async function rateEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const event = await eventIn(viewer, form)
    const rating = Number(textOf(form, 'stars'))
    const label = t('event.feedback.comment')
    const problems = checkTexts(form, t, [{ name: 'feedback', label, max: FEEDBACK_MAX }])
    if (!Number.isInteger(rating) || rating < RATING_MIN || rating > RATING_MAX)
      problems.push({ field: 'stars', message: t('errors.choose', { field: t('event.feedback.stars') }) })
    if (problems.length > 0) throw refusedForm(problems)
    try {
      await viewer.payload.create({
        collection: 'event-feedback',
        data: { event: event.id, rating, comment: textOf(form, 'feedback') },
        depth: 0,
        overrideAccess: false,
        req: viewer.req,
      })
    } catch (error) {
      if (!(error instanceof RuleViolation) || error.code !== 'already_rated') throw error
    }
    backToEvent(event.id, 'rated')
  })
}
