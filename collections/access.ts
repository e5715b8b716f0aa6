import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { type Actor, has, type Power } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import { REFUSES_OTHERS } from '@/hooks/refuse-forbidden-fields'

/**
 * "May": a yes or no for an operation as a whole. A no is remembered, so that the answer is 403, while a
 * document that a query leaves out is 404 (contract §3, "Order of refusals").
 */
export function may(test: (actor: Actor) => boolean): Access {
  return async ({ req }) => {
    const actor = await actorOf(req)
    return (actor !== null && test(actor)) || refuse(req)
  }
}

/** "Which": a query that keeps the documents within somebody's reach. */
export function which(
  query: (actor: Actor, req: PayloadRequest) => boolean | Where | Promise<boolean | Where>,
): Access {
  return async ({ req }) => {
    const actor = await actorOf(req)
    const result = actor === null ? false : await query(actor, req)
    return result === false ? refuse(req) : result
  }
}

function refuse(req: PayloadRequest): false {
  req.context.isOperationRefused = true
  return false
}

export const nobody: Access = ({ req }) => refuse(req)
export const anyoneSignedIn: Access = may(() => true)
export const having = (...powers: Power[]): Access => may((actor) => has(actor, ...powers))
export const administrator: Access = having('admin')

/** For fields that the rules fill: what a client sends is dropped. */
export const derived = { create: () => false, update: () => false }

/** A field that only some read or write: for the others a change is 403. */
export function fieldMay(test: (actor: Actor) => boolean): FieldAccess {
  const access: FieldAccess = async ({ req }) => {
    const actor = await actorOf(req)
    return actor !== null && test(actor)
  }
  return Object.assign(access, { [REFUSES_OTHERS]: true })
}

/** Matches no document: for a reach that turns out empty. */
export const NOTHING: Where = { id: { exists: false } }

/** A field among ids that may be none. */
export function among(field: string, ids: string[]): Where {
  return ids.length > 0 ? { [field]: { in: ids } } : NOTHING
}

/** A field that is for who works in the panel, of what others read too. */
export const officeReads = { read: fieldMay((actor) => has(actor, 'panel')) }
