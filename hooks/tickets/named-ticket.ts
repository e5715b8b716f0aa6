import type { PayloadRequest } from 'payload'
import { notFound } from '@/domain/violations'
import { isUuid } from '../uuid'
import { readableTicket } from './readable-ticket'

/**
 * The ticket that the address of an endpoint names, as whoever asks may read it.
 * @throws RuleViolation 404 for what is no id, is not there or is not theirs to read.
 */
export async function namedTicket(req: PayloadRequest) {
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const ticket = await readableTicket(req, id)
  if (!ticket) throw notFound()
  return ticket
}
