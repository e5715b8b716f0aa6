import 'server-only'
import { RedirectType, redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import type { Event } from '@/payload-types'
import { findEvent } from '@/web/data/events/event'
import type { EventSaid } from '@/web/data/events/said'
import type { Viewer } from '@/web/data/viewer'

/** The event that a form is about. @throws RuleViolation 404 when there is none that the viewer may see. */
export async function eventIn(viewer: Viewer, form: FormData): Promise<Event> {
  const event = await findEvent(viewer, form.get('event'))
  if (!event) throw notFound()
  return event
}

/** Leads to an event's page, which says what was done. Pages left behind are not ones to go back to. */
export function backToEvent(id: string, said: EventSaid): never {
  redirect(`/events/${id}?said=${said}`, RedirectType.replace)
}
