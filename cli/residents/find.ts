import type { Client } from '../client'
import { notFound, usage } from '../failures'
import { type Query, selecting } from '../query'
import { document, type Flat, type Resident } from '../wire'

/** How many candidates are told when a name is not unique. */
const CANDIDATES_MAX = 10
/** `A-101`: a block, a dash, a number. */
const FLAT_NUMBER = /^[\p{L}\d]{1,10}-\d\w*$/u

/** The flat of that number. @throws CliFailure (not found) */
export async function findFlat(client: Client, number: string): Promise<Flat> {
  const spellings = [...new Set([number, number.toUpperCase()])]
  const query = { where: { number: { in: spellings } }, limit: 1, depth: 0, select: selecting('number') }
  const { docs } = await client.find<Flat>('flats', query)
  if (!docs[0]) throw notFound(`There is no flat “${number}”.`, 'estate tickets create --help')
  return docs[0]
}

/** The one resident with that name, e-mail or flat. @throws CliFailure with the candidates when there are several */
export async function findResident(client: Client, text: string): Promise<Resident> {
  const { docs, totalDocs } = await client.find<Resident>('residents', {
    where: await whereFor(client, text.trim()),
    limit: CANDIDATES_MAX,
    depth: 1,
    sort: 'name',
    populate: { flats: selecting('number') },
  })
  const exact = docs.filter(({ name }) => name?.toLowerCase() === text.trim().toLowerCase())
  const [only, ...others] = exact.length === 1 ? exact : docs
  if (!only) throw notFound(`There is no resident “${text}”.`, 'estate tickets create --help')
  if (others.length === 0) return only
  const names = docs.map((resident) => `${resident.name ?? '?'} (${flatOf(resident)})`).join(', ')
  const more = totalDocs > docs.length ? ` and ${totalDocs - docs.length} more` : ''
  throw usage(`“${text}” could be ${names}${more}. Name one of them in full, or by e-mail.`)
}

async function whereFor(client: Client, text: string): Promise<Query> {
  if (text.includes('@')) return { email: { equals: text.toLowerCase() } }
  if (FLAT_NUMBER.test(text)) return { flat: { equals: (await findFlat(client, text)).id } }
  return { name: { like: text } }
}

function flatOf(resident: Resident): string {
  return document(resident.flat)?.number ?? 'no flat'
}
