'use server'
import type { PayloadRequest } from 'payload'
import { parseRupees } from '@/domain/money'
import { DESCRIPTION_MAX, PHOTOS_MAX } from '@/domain/tickets/words'
import type { Words } from '@/web/i18n/words'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkPhotos, photosIn, type SentPhotos, withPhotos } from '../photos'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { changeJob, leadBack, textWithin, ticketIdOf } from './change'

/** The job is done: what was done, what it cost, and photos of it, all or nothing. */
export async function finishJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const resolution = textWithin(form, 'resolution', t('work.form.resolution'), DESCRIPTION_MAX, t)
    const cost = textOf(form, 'actualCost')
    const paise = cost === '' ? undefined : parseRupees(cost)
    const problems: FormProblem[] = []
    if (resolution === '') problems.push({ field: 'resolution', message: t('errors.resolution_required') })
    if (paise === null) problems.push({ field: 'actualCost', message: t('work.form.badRupees') })
    if (problems.length > 0) throw refusedForm(problems)
    const change = { status: 'resolved', resolution, actualCostPaise: paise } as const
    await changeJob(viewer, form, change, async (req, write) => {
      const sent = photosIn(form)
      const before = await photosBefore(req, form, sent, t)
      await withPhotos(req, sent, (added) => write(added.length > 0 ? { photos: [...before, ...added] } : {}))
    })
    leadBack(form, 'done')
  })
}

/** The photos that the ticket has already. @throws RuleViolation 400 when the form's do not fit beside them. */
async function photosBefore(
  req: PayloadRequest,
  form: FormData,
  sent: SentPhotos,
  t: Words,
): Promise<string[]> {
  if (sent.ids.length + sent.files.length === 0) return []
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id: ticketIdOf(form),
    depth: 0,
    select: { photos: true },
    overrideAccess: false,
    req,
  })
  const before = (ticket.photos ?? []) as string[]
  const problems = checkPhotos(sent, t, PHOTOS_MAX - before.length)
  if (problems.length > 0) throw refusedForm(problems)
  return before
}
