import type { Language } from '@/domain/notifications'
import { isEmergencyKind } from '@/domain/tickets/asked-priority'
import type { TicketCategory } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

/** More kinds of work than an estate ever names. */
const CATEGORIES_MAX = 100

/** A kind of work as a report offers it: what belongs there first, for who does not know what the trade is called. */
export interface CategoryChoice {
  id: string
  name: string
  description: string
  isEmergency: boolean
  /** 1 low … 4 emergency. */
  priorityCeiling: number
}

/** The kinds in use, by name, in the language of the page; English where nobody has translated one. */
export async function categoriesIn({ payload, req }: Viewer, language: Language): Promise<CategoryChoice[]> {
  const { docs } = await payload.find({
    collection: 'ticket-categories',
    where: { isActive: { not_equals: false } },
    sort: 'name',
    depth: 0,
    limit: CATEGORIES_MAX,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const choices = docs.map((category) => ({
    id: category.id,
    name: categoryName(category, language),
    description: (language === 'hi' && category.descriptionHi) || category.description || '',
    isEmergency: isEmergencyKind(category),
    priorityCeiling: category.priorityCeiling,
  }))
  // What is named by a low ceiling is what is left over when nothing else fits.
  return choices.sort((a, b) => b.priorityCeiling - a.priorityCeiling)
}

export function categoryName(category: Pick<TicketCategory, 'name' | 'nameHi'>, language: Language): string {
  return (language === 'hi' && category.nameHi) || category.name
}
