import type { PayloadRequest } from 'payload'
import { nowOf } from '@/hooks/actor'
import { onPool, sql } from '@/server/database'

/** Marks all that an account has not read; answers how many they were. */
export async function readAll(req: PayloadRequest, userId: string | null): Promise<number> {
  const rows = await onPool(req.payload).rows(sql`
    update notifications set read_at = ${nowOf(req).toISOString()}, updated_at = now()
    where recipient_id = ${userId} and read_at is null returning id`)
  return rows.length
}
