import type { PayloadRequest } from 'payload'
import type { Audience } from '@/domain/announcements/audience'
import { accountsOf } from '@/server/audience'
import { reading, sql } from '@/server/database'
import { nowOf } from '../actor'

/** How many an audience is at this moment. */
export interface AudienceSize {
  recipients: number
  /** Flats among them. */
  flats: number
}

/** Counts an audience without telling anybody. */
export async function previewAudience(req: PayloadRequest, audience: Audience): Promise<AudienceSize> {
  const database = await reading(req)
  const [row] = await database.rows<{ recipients: string; flats: string }>(sql`
    select count(*) as recipients, count(distinct flat_number) as flats
    from (${accountsOf(audience, nowOf(req))}) p`)
  return { recipients: Number(row?.recipients ?? 0), flats: Number(row?.flats ?? 0) }
}
