import type { PayloadRequest } from 'payload'
import { ownedFlat } from '@/domain/people/household'
import { conflict, notFound } from '@/domain/violations'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { requireActor } from '../actor'
import { asSystem } from '../as-system'
import { isUuid } from '../uuid'
import { residentTypeOf } from './resident-type'

/**
 * Takes back somebody whom an owner of the flat added, whom the committee has never verified: the entry and its
 * account go, as if they had never been.
 * @throws RuleViolation 403, 404; 409 `already_verified`.
 */
export async function withdrawMember(req: PayloadRequest, id: unknown): Promise<void> {
  const actor = await requireActor(req)
  const { flatId } = ownedFlat(actor, actor.kind === 'person' ? await residentTypeOf(req, actor) : null)
  if (!isUuid(id)) throw notFound()
  await withTransaction(req.payload, req, async () => {
    const database = await inTransaction(req)
    const [row] = await database.rows<{ verified: boolean }>(sql`
      select verified is true or exists (
        select from audit_events e where e.subject = 'residents' and e.subject_id = residents.id::text
          and e.changes->'verified'->'to' = 'true') as verified
      from residents
      where id = ${id} and flat_id = ${flatId} and invited_by_id is not null for no key update`)
    if (!row) throw notFound()
    if (row.verified)
      throw conflict('already_verified', 'The committee has let them in. Say when they move out instead.')
    const system = asSystem(req, 'withdraw-member')
    const given = { depth: 0, overrideAccess: true, req: system } as const
    await req.payload.update({
      collection: 'residents',
      id,
      data: { user: null },
      ...given,
      overrideAccess: true,
    })
    await database.rows(sql`delete from occupancies where resident_id = ${id}`)
    await req.payload.delete({ collection: 'residents', id, ...given, overrideAccess: true })
  })
}
