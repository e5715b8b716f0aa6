import type { Payload } from 'payload'
import { panelRequest } from './panel-request'

/** More kinds of work than an estate ever names. */
const CATEGORIES_MAX = 100

/** The kinds of work, as choices of a filter. */
export async function categoryChoices(payload: Payload): Promise<{ id: string; name: string }[]> {
  const req = await panelRequest(payload)
  const found = await req.payload.find({
    collection: 'ticket-categories',
    sort: 'name',
    depth: 0,
    limit: CATEGORIES_MAX,
    pagination: false,
    select: { name: true },
    overrideAccess: false,
    req,
  })
  return found.docs.map(({ id, name }) => ({ id: String(id), name }))
}
