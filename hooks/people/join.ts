import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Language } from '@/domain/notifications'
import {
  agreeingField,
  entryToJoin,
  FLAT_NUMBER_FILLERS,
  isEmail,
  type KnownBy,
  plainFlatNumber,
  type RegisterEntry,
} from '@/domain/people/join'
import { localDate } from '@/domain/time'
import { invalid } from '@/domain/violations'
import { atLeast } from '@/server/at-least'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { nowOf } from '../actor'
import { tell } from '../notifications/tell'
import { requireGoodPassword } from './check-password'
import { spendPasswordTime } from './spend-password-time'

/** Longer than opening an account takes on a machine that has time, in milliseconds. */
const ANSWER_MS = 700

export interface JoinRequest {
  flatNumber: string
  known: KnownBy
  /** To sign in with. */
  email: string
  password: string
  language: Language
}

interface Entry extends RegisterEntry {
  name: string
  wasVerified: boolean
  flatNumber: string
}

/**
 * Opens an account that waits for the committee, where the request agrees with the register. Answers nothing, and takes
 * as long, whether it did, did not or failed at it: nobody learns here who lives where.
 * @throws RuleViolation 400 on `password`, and on an `email` that is no address.
 */
export async function join(payload: Payload, request: JoinRequest): Promise<void> {
  requireGoodPassword(request.password)
  const email = request.email.trim().toLowerCase()
  if (!isEmail(email)) throw invalid([{ field: 'email', message: 'Write a whole e-mail address.' }])
  await atLeast(ANSWER_MS, () => openWhenAgreed(payload, { ...request, email }))
}

/** The work of `join`, at its own pace: about the same on either side, which is what its least time stands on. */
export async function openWhenAgreed(payload: Payload, request: JoinRequest): Promise<void> {
  const req = await createLocalReq({ context: { actor: { kind: 'system', job: 'join' } } }, payload)
  const opening = withTransaction(payload, req, () => openAccount(req, request))
  const isJoined = await opening.catch((error: unknown) => {
    payload.logger.error({ err: error, msg: 'A request to join failed.' })
    return false
  })
  if (!isJoined) await spendPasswordTime(request.password)
}

async function openAccount(req: PayloadRequest, request: JoinRequest): Promise<boolean> {
  const { email, known, language, password } = request
  const isFree = await holdAddress(req, email)
  const entries = await lockEntries(req, request.flatNumber)
  const entry = entryToJoin(entries, { known, email, today: localDate(nowOf(req), env.timeZone) })
  if (!isFree || !entry) return false
  const { payload } = req
  const { id: user } = await payload.create({
    collection: 'users',
    // No number yet: the register's is the register's, and the committee compares what the account itself brings.
    data: { name: entry.name, email, password, language },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const data = { user, verified: false }
  await payload.update({ collection: 'residents', id: entry.id, data, depth: 0, overrideAccess: true, req })
  await writeJoining(req, entry, known)
  await tellCommittee(req, user, entry)
  return true
}

/** Whether no account has this address. Two who join with one address at once wait for each other here. */
async function holdAddress(req: PayloadRequest, email: string): Promise<boolean> {
  const database = await inTransaction(req)
  await database.rows(sql`select pg_advisory_xact_lock(hashtext(${`join:${email}`}))`)
  const taken = await database.rows(sql`select 1 from users where lower(email) = ${email}`)
  return taken.length === 0
}

/** The rows of a flat, locked: of two who join by one row at once, the second finds an account on it. */
async function lockEntries(req: PayloadRequest, flatNumber: string): Promise<Entry[]> {
  const database = await inTransaction(req)
  // Written into the statement, since the index knows the characters and no parameter.
  const fillers = sql.raw(`'${FLAT_NUMBER_FILLERS}'`)
  const rows = await database.rows<Entry & { moveOutAt: Date | string | null }>(sql`
    select r.id, r.name, r.verified is true as "wasVerified", r.user_id is not null as "hasAccount", r.phone,
      r.alternate_phone as "alternatePhone", r.email, r.move_out_date as "moveOutAt", f.number as "flatNumber"
    from residents r join flats f on f.id = r.flat_id
    where translate(upper(f.number), ${fillers}, '') = ${plainFlatNumber(flatNumber)}
    order by r.created_at, r.id
    for no key update of r`)
  return rows.map(({ moveOutAt, ...row }) => ({
    ...row,
    moveOutDate: moveOutAt === null ? null : localDate(new Date(moveOutAt), env.timeZone),
  }))
}

/** What the committee needs to decide, and to put the entry back as it was (hooks/people/settle-joining.ts). */
async function writeJoining(req: PayloadRequest, entry: Entry, known: KnownBy): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(sql`
    insert into joinings (resident_id, known_by, was_verified)
    values (${entry.id}, ${agreeingField(entry, known)}, ${entry.wasVerified})
    on conflict (resident_id) do update
    set known_by = excluded.known_by, was_verified = joinings.was_verified or excluded.was_verified`)
}

async function tellCommittee(req: PayloadRequest, userId: string, entry: Entry): Promise<void> {
  const { id, name, flatNumber } = entry
  await tell(req, [
    {
      kind: 'account.joined',
      key: `account.joined:${id}:${userId}`,
      actorUserId: userId,
      account: { userId, name, flatNumber, url: `/admin/collections/residents/${id}` },
    },
  ])
}
