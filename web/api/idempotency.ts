import { type Sql, sql } from '@/server/database'
import type { CheckedBody } from './body'
import { refuseOne } from './refusal'

/** How long an answer is kept, and how long a request that never answered holds its key. */
export const KEEP_HOURS = 24
export const LEASE_SECONDS = 60
const KEY_MAX_CHARACTERS = 255
/** Long expired keys that a new one takes with it, so that the table stays small by itself. */
const PRUNED_AT_ONCE = 20

export interface KeyedCall {
  account: string
  path: string
  key: string
}

export function keyIn(request: Request): string | null {
  return request.headers.get('idempotency-key')
}

export function refuseLongKey(key: string): Response | null {
  if (key.length > 0 && key.length <= KEY_MAX_CHARACTERS) return null
  return refuseOne(400, 'invalid', `Idempotency-Key has 1 to ${KEY_MAX_CHARACTERS} characters.`)
}

/** Claims the key for this request. Null: go ahead. Else what to answer: the first answer again, or a refusal. */
export async function claimKey(
  database: Sql,
  call: KeyedCall,
  body: Pick<CheckedBody, 'hash'>,
): Promise<Response | null> {
  const claimed = await database.rows(sql`
    with gone as (
      delete from idempotency_keys where ctid in (
        select ctid from idempotency_keys where expires_at < now() - interval '1 hour'
        limit ${PRUNED_AT_ONCE} for update skip locked))
    insert into idempotency_keys as k (account, path, key, body_hash, leased_until, expires_at)
    values (${call.account}, ${call.path}, ${call.key}, ${body.hash},
      now() + make_interval(secs => ${LEASE_SECONDS}), now() + make_interval(hours => ${KEEP_HOURS}))
    on conflict (account, path, key) do update
      set body_hash = excluded.body_hash, leased_until = excluded.leased_until, expires_at = excluded.expires_at,
        status = null, response = null
      where k.expires_at < now() or (k.status is null and k.leased_until < now())
    returning 1`)
  if (claimed.length > 0) return null
  const [held] = await database.rows<{
    body_hash: string
    status: number | null
    response: string | null
  }>(sql`
    select body_hash, status, response from idempotency_keys
    where account = ${call.account} and path = ${call.path} and key = ${call.key}`)
  if (held && held.body_hash !== body.hash) {
    return refuseOne(
      422,
      'idempotency_key_reused',
      'This Idempotency-Key was sent with another body. Use a new one.',
    )
  }
  if (!held || held.status === null) {
    return refuseOne(
      409,
      'idempotency_in_progress',
      'The first request with this key still runs. Ask again in a moment.',
    )
  }
  return new Response(held.response, {
    status: held.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-replayed': 'true' },
  })
}

/** Keeps a 2xx answer; frees the key after a refusal, which may be retried with it. */
export async function settleKey(database: Sql, call: KeyedCall, response: Response): Promise<void> {
  const isDone = response.status >= 200 && response.status < 300
  if (!isDone) {
    await database.rows(sql`
      delete from idempotency_keys
      where account = ${call.account} and path = ${call.path} and key = ${call.key} and status is null`)
    return
  }
  await keepAnswer(database, call, response.status, await response.clone().text())
}

/** Keeps what a keyed call is answered from now on; in the call's own transaction it stands or falls with the call. */
export async function keepAnswer(
  database: Sql,
  call: KeyedCall,
  status: number,
  response: string,
): Promise<void> {
  await database.rows(sql`
    update idempotency_keys set status = ${status}, response = ${response}
    where account = ${call.account} and path = ${call.path} and key = ${call.key}`)
}
