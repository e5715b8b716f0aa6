import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { nowOf } from './actor'

/** The request as the house itself goes on with it: the same transaction and moment, nobody's powers. */
export function asSystem(req: PayloadRequest, job: string): PayloadRequest {
  const own = isolateObjectProperty(req, ['context'])
  own.context = { actor: { kind: 'system', job }, now: nowOf(req) }
  return own
}
