import { isProof, noteAnswer, type SendResult, type Settlement, settle } from '@/domain/notifications'
import type { Sql } from '@/server/database'
import { logger } from '@/server/logger'
import type { ClaimedDelivery } from './claimed'
import { releaseHeld } from './held'
import type { Lane } from './lane'
import type { Recorder } from './record'
import { send } from './send'

/** What an attempt needs beside its delivery. */
export interface Attempting {
  lane: Lane
  database: Sql
  recorder: Recorder
  clock: () => Date
}

/** Sends a claimed delivery and writes down what became of it, and what that says of its provider. */
export async function attempt(delivery: ClaimedDelivery, attempting: Attempting): Promise<void> {
  const { lane, database, recorder, clock } = attempting
  const result = await send(delivery, lane.post, database).catch((error: Error) =>
    explainFault(delivery, error),
  )
  const settlement = settle(delivery, result, clock())
  await recorder.record({ ...delivery, settlement })
  // Each browser has a push service of its own: one says nothing of the others.
  if (lane.channel !== 'push') await learn(delivery, result, attempting)
  logUnsent(delivery, settlement)
}

async function learn(
  { heldSince }: ClaimedDelivery,
  result: SendResult,
  { lane, database, clock }: Attempting,
): Promise<void> {
  // Before the lane goes on: what was held takes its place in the order, and is not overtaken.
  if (isProof(result) && (!lane.line.isProven || heldSince))
    await releaseHeld(database, lane.channel, clock())
  lane.line = noteAnswer(lane.line, result, clock())
}

/** A fault of our own, such as a full disk: whether the message went out is not known. */
function explainFault({ id }: ClaimedDelivery, error: Error): SendResult {
  logger.error({ err: error, delivery: id }, 'sending a delivery broke')
  return { kind: 'unclear', reason: error.message }
}

function logUnsent({ id, channel, attempts }: ClaimedDelivery, { status, error }: Settlement): void {
  if (status !== 'sent')
    logger.warn({ delivery: id, channel, attempts, status, error }, 'a delivery was not sent')
}
