import type { CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { toE164 } from '@/domain/phone'
import { invalid } from '@/domain/violations'
import { actorOf } from '../actor'
import { idOf } from '../ids'

type Row = Record<string, unknown>
/** Where a profile or an account holds numbers. */
const PATHS = ['phone', 'alternatePhone', 'emergencyContact.phone']

/**
 * A number is stored as it is dialled, in E.164. What people write about themselves must be one; what the office
 * copies from its papers stays as it was written when it is none, since it may still help somebody.
 */
export const storeDialable: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const actor = await actorOf(req)
  const holder = collection.slug === 'users' ? originalDoc?.id : idOf(originalDoc?.user)
  const isOwn = actor !== null && isPerson(actor) && actor.userId === holder
  const wrong: string[] = []
  const stored = PATHS.reduce<Row>((row, path) => {
    const written = valueAt(row, path)
    if (typeof written !== 'string' || written === '' || written === valueAt(originalDoc ?? {}, path))
      return row
    const number = toE164(written)
    if (number === null && isOwn) wrong.push(path)
    return number === null ? row : withValue(row, path, number)
  }, data)
  if (wrong.length === 0) return stored
  throw invalid(wrong.map((field) => ({ field, message: `${field} is no phone number.` })))
}

function valueAt(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row)
}

function withValue(row: Row, path: string, value: string): Row {
  const [name = '', inner] = path.split('.')
  return { ...row, [name]: inner ? { ...(row[name] as Row), [inner]: value } : value }
}
