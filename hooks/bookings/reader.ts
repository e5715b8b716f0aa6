import type { PayloadRequest } from 'payload'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { LANGUAGES, type Language } from '@/domain/notifications'
import { reading, sql } from '@/server/database'

/** What a file that the estate writes for somebody is headed with, and the language that they read. */
export interface Reader {
  language: Language
  estateName: string
  /** Of several lines; null where the settings have none. */
  estateAddress: string | null
}

/** The reader of this request: `?language=` decides, else what they chose for themselves. */
export async function readerOf(req: PayloadRequest): Promise<Reader> {
  const asked = (req.query as Record<string, unknown> | undefined)?.language ?? req.user?.language
  const database = await reading(req)
  const [row] = await database.rows<{ estate_name: string | null; address: string | null }>(
    sql`select estate_name, address from settings limit 1`,
  )
  return {
    language: LANGUAGES.find((language) => language === asked) ?? 'en',
    estateName: row?.estate_name ?? UNNAMED_ESTATE,
    estateAddress: row?.address ?? null,
  }
}
