import type { CollectionBeforeChangeHook } from 'payload'
import { reading, sql } from '@/server/database'

/** A member of staff goes by the name of their account; the copy keeps lists free of joins. */
export const nameFromAccount: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!data.user || (data.user === originalDoc?.user && originalDoc?.name)) return data
  const database = await reading(req)
  const [account] = await database.rows<{ name: string }>(sql`select name from users where id = ${data.user}`)
  return account ? { ...data, name: account.name } : data
}
