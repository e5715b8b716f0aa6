import type { PayloadRequest } from 'payload'
import type { CommitteeRole, ResidentType } from '@/domain/actor'
import type { KnownResident } from '@/domain/people/import-plan'
import { FLAT_NUMBER_FILLERS, plainFlatNumber } from '@/domain/people/join'
import { localDate } from '@/domain/time'
import { inTransaction, reading, sql } from '@/server/database'
import { env } from '@/server/env'

/** The flats of these numbers, written as people write them: a function from a number to an id, null where there is none. */
export async function findFlats(
  req: PayloadRequest,
  numbers: readonly string[],
): Promise<(number: string) => string | null> {
  const wanted = [...new Set(numbers.map(plainFlatNumber))]
  const plain = sql`translate(upper(number), ${sql.raw(`'${FLAT_NUMBER_FILLERS}'`)}, '')`
  const database = await reading(req)
  const rows = await database.rows<{ id: string; number: string }>(sql`
    select id, ${plain} as number from flats where ${plain} = any(${sql.param(wanted)}::text[])`)
  const ids = new Map(rows.map(({ id, number }) => [number, id]))
  return (number) => ids.get(plainFlatNumber(number)) ?? null
}

interface Row {
  id: string
  has_account: boolean
  flat_id: string
  name: string
  resident_type: ResidentType
  phone: string | null
  alternate_phone: string | null
  email: string | null
  committee_role: CommitteeRole | null
  move_in_date: string | Date | null
  move_out_date: string | Date | null
}

/**
 * Who the register has in these flats, by flat. `isForGood` locks the flats first, in one order, and then them: of two
 * imports of one file the second waits, and finds everybody entered already.
 */
export async function readHouseholds(
  req: PayloadRequest,
  flatIds: readonly string[],
  isForGood: boolean,
): Promise<Map<string, KnownResident[]>> {
  const ids = sql`any(${sql.param([...new Set(flatIds)])}::uuid[])`
  if (isForGood) {
    const database = await inTransaction(req)
    await database.rows(sql`select id from flats where id = ${ids} order by id for no key update`)
  }
  const database = await reading(req)
  const rows = await database.rows<Row>(sql`
    select id, user_id is not null as has_account, flat_id, name, resident_type, phone, alternate_phone, email, committee_role, move_in_date, move_out_date
    from residents where flat_id = ${ids} order by created_at, id ${isForGood ? sql`for no key update` : sql``}`)
  const households = new Map<string, KnownResident[]>()
  for (const row of rows) {
    const known = households.get(row.flat_id)
    if (known) known.push(residentOf(row))
    else households.set(row.flat_id, [residentOf(row)])
  }
  return households
}

function residentOf(row: Row): KnownResident {
  return {
    id: row.id,
    hasAccount: row.has_account,
    name: row.name,
    residentType: row.resident_type,
    phone: row.phone,
    alternatePhone: row.alternate_phone,
    email: row.email,
    committeeRole: row.committee_role,
    moveInDate: dayOf(row.move_in_date),
    moveOutDate: dayOf(row.move_out_date),
  }
}

const dayOf = (value: string | Date | null): string | null =>
  value ? localDate(new Date(value), env.timeZone) : null
