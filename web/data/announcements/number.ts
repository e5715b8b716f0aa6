import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'

const NUMBER = /^ANN-\d{4}-\d{4,12}$/

/** An announcement's number out of an address or a form, in its one spelling; null for what is none. */
export function announcementNumber(value: unknown): string | null {
  const number = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return NUMBER.test(number) ? number : null
}

/** Which announcement a number is of, whoever may see it; null where there is none. */
export async function announcementId(req: PayloadRequest, value: unknown): Promise<string | null> {
  const number = announcementNumber(value)
  if (!number) return null
  const database = await reading(req)
  const [row] = await database.rows<{ id: string }>(
    sql`select id from announcements where number = ${number}`,
  )
  return row?.id ?? null
}
