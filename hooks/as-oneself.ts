import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { Actor } from '@/domain/actor'
import { nowOf } from './actor'

/** The same person's next step within their request: the same transaction and moment, nothing left over from the first. */
export function asOneself(req: PayloadRequest, actor: Actor): PayloadRequest {
  const own = isolateObjectProperty(req, ['context'])
  own.context = { actor, now: nowOf(req) }
  return own
}
