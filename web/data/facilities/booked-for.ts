import type { Where } from 'payload'
import { booksForOthers } from '@/domain/bookings/parts'
import { nowOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import { livesHere } from '@/hooks/people/lives-here'
import { isUuid } from '@/hooks/uuid'
import type { Resident } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

/** Somebody for whom another books. */
export interface FoundResident {
  id: string
  name: string
  flatId: string | null
  flatNumber: string
}

/** The most people among whom one chooses; whoever finds more writes more of the name. */
export const FOUND_MAX = 10
/** Characters of what is looked for; the rest is cut. */
const SEARCH_MAX = 100

/**
 * Residents whose name holds the words, or whose flat has that number: one more than are to be shown, where there are.
 * Nobody for who books for themselves only. The register's own access decides whom somebody finds.
 */
export async function findResidents(viewer: Viewer, words: string): Promise<FoundResident[]> {
  const text = words.trim().slice(0, SEARCH_MAX)
  if (text === '' || !booksForOthers(viewer.actor)) return []
  const flatId = await flatNumbered(viewer, text)
  const byFlat: Where[] = flatId ? [{ flat: { equals: flatId } }] : []
  return residentsWhere(viewer, { or: [{ name: { contains: text } }, ...byFlat] })
}

/** The one whom an address names; null for nobody, and for who books for themselves only. */
export async function bookedFor(viewer: Viewer, id: unknown): Promise<FoundResident | null> {
  if (!isUuid(id) || !booksForOthers(viewer.actor)) return null
  return (await residentsWhere(viewer, { id: { equals: id } }))[0] ?? null
}

/** The name of whoever says yes or no. Everybody who asks may know it, though they do not see the register. */
export async function approverName({ payload, req }: Viewer, id: string | null): Promise<string | null> {
  if (!id) return null
  const row = await payload.findByID({
    collection: 'residents',
    id,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return row?.name ?? null
}

async function flatNumbered({ payload, req }: Viewer, number: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'flats',
    where: { number: { equals: number.toUpperCase() } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { number: true },
    overrideAccess: false,
    req,
  })
  return docs[0]?.id ?? null
}

async function residentsWhere({ payload, req }: Viewer, where: Where): Promise<FoundResident[]> {
  const { docs } = await payload.find({
    collection: 'residents',
    where: { and: [where, livesHere(nowOf(req))] },
    sort: 'name',
    depth: 1,
    limit: FOUND_MAX + 1,
    pagination: false,
    select: { name: true, flat: true },
    overrideAccess: false,
    req,
  })
  return docs.map((row) => ({
    id: row.id,
    name: row.name,
    flatId: idOf(row.flat),
    flatNumber: flatNumberOf(row),
  }))
}

const flatNumberOf = ({ flat }: Pick<Resident, 'flat'>): string =>
  typeof flat === 'object' && flat !== null ? flat.number : ''
