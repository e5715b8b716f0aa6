import type { Client } from '../client'
import { type CliFailure, notFound, usage } from '../failures'
import { type Query, selecting } from '../query'
import { document, type Flat, type Resident } from '../wire'

/** How many candidates are told when a name is not unique. */
const CANDIDATES_MAX = 10
/** `A-101`: a block, a dash, a number. */
const FLAT_NUMBER = /^[\p{L}\d]{1,10}-\d\w*$/u

/** Whether a text names a flat, and no person. */
export const isFlatNumber = (text: string): boolean => FLAT_NUMBER.test(text.trim())

/** The flat of that number. @throws CliFailure (not found) */
export async function findFlat(client: Client, number: string): Promise<Flat> {
  const spellings = [...new Set([number, number.toUpperCase()])]
  const query = { where: { number: { in: spellings } }, limit: 1, depth: 0, select: selecting('number') }
  const { docs } = await client.find<Flat>('flats', query)
  if (!docs[0]) throw notFound(`There is no flat “${number}”.`, 'estate tickets create --help')
  return docs[0]
}

/**
 * The one resident with that name, e-mail or flat.
 * @param flat where they live, when that is known too: a name alone may be borne by several.
 * @throws CliFailure with the candidates when there are several
 */
export async function findResident(client: Client, text: string, flat: Flat | null): Promise<Resident> {
  const named = await whereFor(client, text.trim())
  const { docs, totalDocs } = await client.find<Resident>('residents', {
    where: flat ? { and: [named, { flat: { equals: flat.id } }] } : named,
    limit: CANDIDATES_MAX,
    depth: 1,
    sort: 'name',
    populate: { flats: selecting('number') },
  })
  const exact = docs.filter(({ name }) => name?.toLowerCase() === text.trim().toLowerCase())
  const [only, ...others] = exact.length === 1 ? exact : docs
  if (!only) throw noSuchResident(text)
  if (others.length === 0) return only
  const names = docs.map((resident) => `${resident.name ?? '?'} (${flatOf(resident)})`).join(', ')
  const more = totalDocs > docs.length ? ` and ${totalDocs - docs.length} more` : ''
  throw usage(`“${text}” could be ${names}${more}. Give the full name as --resident, and the --flat.`)
}

function noSuchResident(text: string): CliFailure {
  const hint = text.includes('@') ? ' Not everybody may search by e-mail: try the name and --flat.' : ''
  return notFound(`There is no resident “${text}” that you may see.${hint}`, 'estate tickets create --help')
}

async function whereFor(client: Client, text: string): Promise<Query> {
  if (text.includes('@')) return { email: { equals: text.toLowerCase() } }
  if (isFlatNumber(text)) return { flat: { equals: (await findFlat(client, text)).id } }
  return { name: { like: text } }
}

function flatOf(resident: Resident): string {
  return document(resident.flat)?.number ?? 'no flat'
}
