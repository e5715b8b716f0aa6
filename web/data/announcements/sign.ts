import type { CategoryIcon } from '@/domain/announcements/words'
import type { Language } from '@/domain/notifications'
import type { Viewer } from '@/web/data/viewer'

/** More kinds of announcement than an estate ever names. */
const CATEGORIES_MAX = 100

/** How a kind of announcement shows: a word with a drawing; the colour only repeats it. */
export interface Sign {
  name: string
  icon: CategoryIcon
  /** Six hex digits behind a `#`. */
  color: string
}

/** A category as the database has it. */
export interface SignRow {
  name: string | null
  nameHi?: string | null
  color: string | null
  icon: CategoryIcon | null
}

/** The sign of a category in the language of the page; null where an announcement has none. */
export function signOf(row: SignRow | null, language: Language): Sign | null {
  if (!row?.name || !row.icon || !row.color) return null
  return { name: (language === 'hi' && row.nameHi) || row.name, icon: row.icon, color: row.color }
}

/** The kinds that a list is narrowed by, in the language of the page. */
export async function categoryChoices(
  { payload, req }: Viewer,
  language: Language,
): Promise<{ id: string; name: string }[]> {
  const { docs } = await payload.find({
    collection: 'announcement-categories',
    sort: 'name',
    depth: 0,
    limit: CATEGORIES_MAX,
    pagination: false,
    select: { name: true, nameHi: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, name, nameHi }) => ({ id, name: (language === 'hi' && nameHi) || name }))
}
