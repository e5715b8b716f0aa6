'use server'
import { RedirectType, redirect } from 'next/navigation'
import { NAME_MAX, WALK_IN_MAX } from '@/domain/events/words'
import { RuleViolation } from '@/domain/violations'
import { checkIn, type Shown } from '@/hooks/events/check-in'
import { isUuid } from '@/hooks/uuid'
import { withTransaction } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { actingViewer } from '../form/acting'
import { textOf } from '../run'

/** Lets somebody in by a form, or out again, for who has no scripts: by their code, or as found in the list. */
export async function letInByForm(form: FormData): Promise<void> {
  await atDoor(form, async (viewer, eventId) => {
    const { payload, req } = viewer
    const isUndo = form.get('undo') === '1'
    const party = await withTransaction(payload, req, () => checkIn(req, eventId, shownIn(form), isUndo))
    return { said: isUndo ? 'undone' : 'in', rsvp: party.id }
  })
}

/** Counts people in who had not answered. */
export async function countInByForm(form: FormData): Promise<void> {
  await atDoor(form, async ({ payload, req }, eventId) => {
    const heads = Math.min(WALK_IN_MAX, Math.max(1, Math.trunc(Number(textOf(form, 'heads'))) || 1))
    const name = textOf(form, 'walkInName').slice(0, NAME_MAX)
    await payload.create({
      collection: 'event-walk-ins',
      data: { event: eventId, heads, ...(name ? { name } : {}) },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return { said: 'walkIn', heads: String(heads) }
  })
}

function shownIn(form: FormData): Shown {
  const rsvp = form.get('rsvp')
  return isUuid(rsvp) ? { rsvp } : { token: textOf(form, 'token') }
}

/** Does it, and leads back to the door, which says what was done or why not. */
async function atDoor(
  form: FormData,
  work: (viewer: Viewer, eventId: string) => Promise<Record<string, string>>,
): Promise<never> {
  const eventId = textOf(form, 'event')
  const said = await actingViewer()
    .then((viewer) => work(viewer, eventId))
    .catch((error: unknown) => {
      if (error instanceof RuleViolation) return { refused: error.code }
      throw error
    })
  redirect(
    `/events/${encodeURIComponent(eventId)}/check-in?${new URLSearchParams(said)}`,
    RedirectType.replace,
  )
}
