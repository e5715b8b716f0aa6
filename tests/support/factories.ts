import sharp from 'sharp'
import { stored } from './database'
import type { RunningEstate } from './estate'
import type { PersonName } from './people'
import { type CategoryName, categoryIdOf, staffIdOf } from './register'

type Fields = Record<string, unknown>

export interface TicketOptions {
  by?: PersonName
  category?: CategoryName
  /** Fields of the report beside title, description and category. */
  fields?: Fields
  /** Whose work it becomes, in the states that have an assignee. */
  to?: PersonName
}

const DAY_SECONDS = 86_400

/** PATCHes a ticket, and fails loudly when the story cannot go on. */
export async function moved(estate: RunningEstate, id: string, as: PersonName, body: Fields): Promise<any> {
  const answer = await estate.call('PATCH', `/api/tickets/${id}`, { as, body })
  if (answer.status !== 200)
    throw new Error(`${as} could not ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export async function aSubmittedTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const category = await categoryIdOf(options.category ?? 'Plumbing')
  const body = { title: 'Leaking tap', description: 'It drips all night.', category, ...options.fields }
  const answer = await estate.call('POST', '/api/tickets', { as: options.by ?? 'asha', body })
  if (answer.status !== 201) throw new Error(`The ticket was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export async function anAcknowledgedTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await aSubmittedTicket(estate, options)
  return moved(estate, id, 'supervisor', { status: 'acknowledged' })
}

export async function anAssignedTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await aSubmittedTicket(estate, options)
  return moved(estate, id, 'supervisor', { assignedTo: await staffIdOf(options.to ?? 'plumber') })
}

export async function aStartedTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await anAssignedTicket(estate, options)
  return moved(estate, id, options.to ?? 'plumber', { status: 'in_progress' })
}

export async function aHeldTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await aStartedTicket(estate, options)
  const heldUntil = new Date(Date.now() + 3 * DAY_SECONDS * 1000).toISOString()
  return moved(estate, id, 'supervisor', { status: 'on_hold', holdReason: 'A part is on order', heldUntil })
}

export async function aResolvedTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await aStartedTicket(estate, options)
  return moved(estate, id, options.to ?? 'plumber', { status: 'resolved', resolution: 'New washer' })
}

export async function aClosedTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await aResolvedTicket(estate, options)
  return moved(estate, id, options.by ?? 'asha', { status: 'closed' })
}

export async function aCancelledTicket(estate: RunningEstate, options: TicketOptions = {}): Promise<any> {
  const { id } = await aSubmittedTicket(estate, options)
  return moved(estate, id, options.by ?? 'asha', { status: 'cancelled' })
}

/** Makes `column` of a ticket lie so many seconds in the past: windows pass without waiting. */
export async function age(ticketId: string, column: string, seconds: number): Promise<void> {
  await stored(`update tickets set ${column} = now() - make_interval(secs => $2) where id = $1`, [
    ticketId,
    seconds,
  ])
}

export const days = (count: number): number => count * DAY_SECONDS

/** A small picture, as a phone would send it. */
export function aPicture(width = 24): Promise<Buffer> {
  return sharp({ create: { width, height: width, channels: 3, background: '#6b5b2e' } })
    .png()
    .toBuffer()
}

/** Sends a file to `/api/media` as somebody. */
export async function upload(
  estate: RunningEstate,
  as: PersonName,
  file: Uint8Array,
  name = 'leak.png',
  type = 'image/png',
): Promise<any> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type }), name)
  form.set('_payload', JSON.stringify({ alt: 'Under the sink' }))
  return estate.call('POST', '/api/media', { as, raw: form })
}

/** The id of a picture that somebody has uploaded. */
export async function aPhotoOf(estate: RunningEstate, as: PersonName): Promise<string> {
  const answer = await upload(estate, as, await aPicture())
  if (answer.status !== 201) throw new Error(`The photo was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc.id
}
