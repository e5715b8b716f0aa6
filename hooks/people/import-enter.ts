import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { firstStay } from '@/domain/people/occupancy'
import { localDate, localDaySpan } from '@/domain/time'
import { inTransaction, type Sql, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf } from '../actor'
import { changesBetween } from '../audit/record'
import { auditImport } from './import-audit'
import type { ImportRow } from './import-row'

const startOf = (day: string): string => localDaySpan(day, day, env.timeZone)?.start.toISOString() ?? day

/**
 * Enters new people in three statements, however many they are: their rows, their stays, and the audit of each. One by
 * one through Payload 10,000 of them take minutes; what its hooks do for an entry without an account is these three,
 * by the same rules (keep-occupancy.ts and audit/record.ts).
 */
export async function enterResidents(req: PayloadRequest, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return
  const now = nowOf(req)
  const made = rows.map((row) => ({ row, id: randomUUID(), fields: fieldsOf(row) }))
  const database = await inTransaction(req)
  await insertRows(
    database,
    made.map(({ id, fields }) => ({ id, ...fields })),
    now,
  )
  await insertStays(
    database,
    made.map(({ id, row }) => stayOf(id, row, localDate(now, env.timeZone))),
    now,
  )
  await auditImport(
    req,
    'create',
    made.map(({ id, fields }) => ({ id, changes: changesBetween({}, fields) })),
  )
  for (const { row, id } of made) row.result.id = id
}

/** As the collection would store it. */
function fieldsOf({ entry, flatId }: ImportRow) {
  return {
    name: entry.name,
    flat: flatId,
    residentType: entry.residentType,
    phone: entry.phone,
    alternatePhone: entry.alternatePhone ?? null,
    email: entry.email ?? null,
    committeeRole: entry.committeeRole ?? 'none',
    moveInDate: entry.moveInDate ? startOf(entry.moveInDate) : null,
    verified: false,
  }
}

function insertRows(database: Sql, rows: readonly object[], now: Date): Promise<unknown> {
  const at = sql`${now.toISOString()}::timestamptz`
  return database.rows(sql`
    insert into residents (id, name, flat_id, resident_type, phone, alternate_phone, email, committee_role, move_in_date,
      verified, created_at, updated_at)
    select id, name, flat, "residentType", phone, "alternatePhone", email, "committeeRole", "moveInDate", verified, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, name text, flat uuid,
      "residentType" enum_residents_resident_type, phone text, "alternatePhone" text, email text,
      "committeeRole" enum_residents_committee_role, "moveInDate" timestamptz, verified boolean)`)
}

function stayOf(resident: string, { entry, flatId }: ImportRow, today: string) {
  const { name, residentType } = entry
  const moveIn = entry.moveInDate ?? null
  const stay = firstStay({ name, flatId, residentType, moveIn, moveOut: null }, today)
  return { resident, flat: flatId, name, type: residentType, from: startOf(stay.from) }
}

function insertStays(database: Sql, stays: readonly object[], now: Date): Promise<unknown> {
  const at = sql`${now.toISOString()}::timestamptz`
  return database.rows(sql`
    insert into occupancies (resident_id, flat_id, resident_name, resident_type, "from", created_at, updated_at)
    select resident, flat, name, type, "from", ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(stays)}::jsonb) as row(resident uuid, flat uuid, name text,
      type enum_occupancies_resident_type, "from" timestamptz)`)
}
