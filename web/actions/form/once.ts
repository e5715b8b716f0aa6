import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { conflict } from '@/domain/violations'
import { inTransaction, onPool, withTransaction } from '@/server/database'
import { claimKey, type KeyedCall, keepAnswer, settleKey } from '@/web/api/idempotency'
import type { Viewer } from '@/web/data/viewer'
import { textOf } from '../run'

/** How long a repeated form waits for its first try, and how often it looks. */
const WAIT_MS = 10_000
const LOOK_MS = 250
const KEY_MAX_CHARACTERS = 100
/** Stands in for the body: what a form sent is compared with what was first sent, and not refused. */
const ANY_BODY = { hash: 'form' }

interface Kept {
  answer: string
  hash: string
}

/** What a form came to: by this sending, or by an earlier one with the same key. */
export interface Outcome {
  answer: string
  /** An earlier sending was carried out, and it said something else. */
  isOther: boolean
}

/** Names the content of a form's fields. */
export function hashOf(form: FormData, names: readonly string[]): string {
  const parts = names.map((name) => textOf(form, name))
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * Does `work` in one transaction, once for each key of the form: sent again after a dropped line, or twice by a double
 * tap, it answers what the first sending came to. A form without a key is carried out each time.
 * @throws RuleViolation 409 `sending_still` when the first sending does not come to an end.
 */
export async function once(
  viewer: Viewer,
  form: FormData,
  { path, hash }: { path: string; hash: string },
  work: (req: PayloadRequest) => Promise<string>,
): Promise<Outcome> {
  const { payload, req } = viewer
  const key = textOf(form, 'sendKey').slice(0, KEY_MAX_CHARACTERS)
  if (!key) return { answer: await withTransaction(payload, req, work), isOther: false }
  const call: KeyedCall = { account: viewer.actor.userId, path, key }
  const earlier = await claimOrWait(viewer, call)
  if (earlier) return { answer: earlier.answer, isOther: earlier.hash !== hash }
  const answer = await withTransaction(payload, req, async (inside) => {
    const result = await work(inside)
    const kept: Kept = { answer: result, hash }
    await keepAnswer(await inTransaction(inside), call, 200, JSON.stringify(kept))
    return result
  }).catch(async (error: unknown) => {
    await settleKey(onPool(payload), call, new Response(null, { status: 409 }))
    throw error
  })
  return { answer, isOther: false }
}

/** Null when the key is now this sending's; else what the earlier sending came to. */
async function claimOrWait({ payload }: Viewer, call: KeyedCall): Promise<Kept | null> {
  for (let waited = 0; waited <= WAIT_MS; waited += LOOK_MS) {
    const known = await claimKey(onPool(payload), call, ANY_BODY)
    if (known === null) return null
    if (known.status === 200) return (await known.json()) as Kept
    await delay(LOOK_MS)
  }
  throw conflict('sending_still', 'The first try is still under way. Wait a moment and send it again.')
}
