import type { FieldHook, PayloadRequest } from 'payload'
import { checkInTokenOf } from '@/server/check-in-tokens'
import { idOf } from '../ids'

type Row = Record<string, unknown>

/** Shows the code for the door to whoever is let in by it: to its owner, while their party has its places. */
export const showToken: FieldHook = ({ data, req }) => (data ? tokenFor(req, data) : null)

/** The code of an answer for whoever reads it; null for everybody but its owner, and without places. */
export function tokenFor(req: PayloadRequest, { id, user, standing }: Row): string | null {
  const isOwn = req.user !== null && req.user !== undefined && idOf(user) === String(req.user.id)
  return isOwn && standing === 'going' ? checkInTokenOf(String(id)) : null
}
