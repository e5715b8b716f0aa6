import type { PayloadRequest } from 'payload'
import type { ImportChanges, KnownResident } from '@/domain/people/import-plan'
import { inTransaction, sql } from '@/server/database'
import { nowOf } from '../actor'
import { auditImport } from './import-audit'

/** An entry of which nobody hears that it changes (`isQuiet` of domain/people/import-plan.ts). */
export interface Amendment {
  known: KnownResident
  changes: ImportChanges
}

/** Changes many such entries in two statements: the rows, which the caller has locked, and the audit of each. */
export async function amendResidents(req: PayloadRequest, amendments: readonly Amendment[]): Promise<void> {
  if (amendments.length === 0) return
  const rows = amendments.map(({ known, changes }) => ({ id: known.id, ...changes }))
  const database = await inTransaction(req)
  await database.rows(sql`
    update residents r set alternate_phone = coalesce(row."alternatePhone", r.alternate_phone),
      email = coalesce(row.email, r.email), committee_role = coalesce(row."committeeRole", r.committee_role),
      updated_at = ${nowOf(req).toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, "alternatePhone" text, email text,
      "committeeRole" enum_residents_committee_role)
    where r.id = row.id`)
  await auditImport(
    req,
    'update',
    amendments.map(({ known, changes }) => ({ id: known.id, changes: fromTo(known, changes) })),
  )
}

function fromTo(known: KnownResident, changes: ImportChanges): object {
  const fields = Object.keys(changes) as (keyof ImportChanges)[]
  return Object.fromEntries(fields.map((field) => [field, { from: known[field], to: changes[field] }]))
}
