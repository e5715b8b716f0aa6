import type { PayloadRequest } from 'payload'
import { nowOf } from '@/hooks/actor'
import { onPool, sql } from '@/server/database'

/** Marks what an account was told about one page read: what they have seen there itself. */
export async function readAbout(req: PayloadRequest, userId: string, url: string): Promise<void> {
  await onPool(req.payload).rows(sql`
    update notifications set read_at = ${nowOf(req).toISOString()}, updated_at = now()
    where recipient_id = ${userId} and read_at is null and url = ${url}`)
}
