'use server'
import { NOTE_MAX } from '@/domain/tickets/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { checkPhotos, photosIn, withPhotos } from '../photos'
import { carryOut, textOf, valuesOf } from '../run'
import { backToMessage, ticketIn } from './acting'

/** Writes to a ticket's timeline. The same words sent again are the same message; other words are another. */
export async function comment(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const ticket = await ticketIn(viewer, form)
    const photos = photosIn(form)
    const hasPhotos = photos.ids.length + photos.files.length > 0
    const problems = [
      ...checkTexts(form, t, [
        { name: 'body', label: t('ticket.comment.label'), max: NOTE_MAX, isRequired: !hasPhotos },
      ]),
      ...checkPhotos(photos, t),
    ]
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const hash = hashOf(form, ['body', 'photos'])
    const body = textOf(form, 'body')
    const sending = { path: `action:comment:${ticket.id}:${hash}`, hash }
    const { answer: id } = await once(viewer, form, sending, async (req) => {
      const create = (photos: string[]) =>
        viewer.payload.create({
          collection: 'ticket-updates',
          data: { ticket: ticket.id, kind: 'comment', visibility: 'resident', body, photos },
          depth: 0,
          overrideAccess: false,
          req,
        })
      return (await withPhotos(req, photos, create)).id
    })
    backToMessage(ticket.number, id)
  })
}
