import { beforeAll, expect, test } from 'vitest'
import { collections } from '@/collections'
import { aPublishedAnnouncement } from '../announcements/support/factories'
import { aBooking, aFacility } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anEventRow, onDay } from '../support/event-rows'
import { anAssignedTicket, aPhotoOf } from '../support/factories'
import { emailOf, PEOPLE, type PersonName } from '../support/people'
import { aListing, aThread } from './support/factories'

const estate = useEstate()

/**
 * Those to whom the register does not tell everybody's number (contract §3, "People"): one of each kind, since what somebody
 * is told follows from what they are.
 */
const ACTORS = ['asha', 'meera', 'omar', 'plumber', 'supervisor', 'accountant'] as const
/** Those to whom it does: they read it in the register, and in no list of what neighbours share. */
const REGISTER_READERS = ['manager', 'security', 'secretary', 'admin'] as const
const REGISTER = ['users', 'residents', 'staff']
/** Requests at a time. */
const AT_ONCE = 6

/** A number of somebody's, in the ten digits of which no other has the same. */
interface Known {
  digits: string
  owner: PersonName
  source: string
}
let known: Known[] = []

/** Everybody gets a number of their own in every place that holds one. */
const SOURCES: Record<string, string> = {
  '7010': `update users t set phone = n.phone from numbered n where t.id = n.id`,
  '7020': `update residents t set phone = n.phone from numbered n where t.user_id = n.id`,
  '7030': `update residents t set alternate_phone = n.phone from numbered n where t.user_id = n.id`,
  '7040': `update residents t set emergency_contact_phone = n.phone from numbered n where t.user_id = n.id`,
  '7050': `update staff t set phone = n.phone from numbered n where t.user_id = n.id`,
}

async function giveNumbers(): Promise<void> {
  const names = Object.keys(PEOPLE) as PersonName[]
  for (const [source, update] of Object.entries(SOURCES))
    await stored(
      `with numbered as (select u.id, '+91' || $1 || lpad(n::text, 6, '0') as phone
        from unnest($2::text[]) with ordinality p(email, n) join users u on u.email = p.email) ${update}`,
      [source, names.map(emailOf)],
    )
  known = names.flatMap((owner, index) =>
    Object.keys(SOURCES).map((source) => ({
      digits: `${source}${String(index + 1).padStart(6, '0')}`,
      owner,
      source,
    })),
  )
}

/** One of everything, so that each list has something to tell. */
async function furnish(): Promise<void> {
  const listing = await aListing(estate, { fields: { photos: [await aPhotoOf(estate, 'asha')] } })
  const thread = await aThread(estate, listing.id, 'meera', { sharePhone: true })
  await aThread(estate, listing.id, 'omar')
  const ticket = await anAssignedTicket(estate)
  const announcement = await aPublishedAnnouncement(estate)
  const facility = await aFacility(estate)
  await aBooking(estate, { facility: facility.id })
  await anEventRow({ start: onDay(20) })
  const post = async (path: string, as: PersonName, body: object) => {
    const answer = await estate.call('POST', `/api/${path}`, { as, body })
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer.body.doc
  }
  await post('ticket-updates', 'asha', { ticket: ticket.id, body: 'Still leaking.' })
  await post('comments', 'meera', { announcement: announcement.id, body: 'Thanks.' })
  const photo = await post('gallery-photos', 'asha', { photo: await aPhotoOf(estate, 'asha') })
  await post('comments', 'omar', { photo: photo.id, body: 'Lovely.' })
  await post('reports', 'omar', { subjectType: 'listings', subjectId: listing.id, reason: 'spam' })
  await post('listing-messages', 'asha', { thread: thread.id, body: 'It is.' })
}

beforeAll(async () => {
  await giveNumbers()
  await furnish()
})

/** What somebody is told of a number in one answer, as the contract has it. */
function mayRead(actor: PersonName, path: string, { owner, source }: Known): boolean {
  if (owner === actor) return true
  const isColleague = 'staff' in PEOPLE[actor]
  if (source === '7050') return isColleague
  // Asha's open ticket is the plumber's work.
  if (source === '7020' && owner === 'asha') return actor === 'plumber'
  // Meera has shared hers with Asha, and with nobody else.
  return (
    source === '7010' && owner === 'meera' && actor === 'asha' && path.startsWith('/api/listing-messages')
  )
}

/** Every list, a document of each that this person sees, at full depth, and every endpoint of its own that only reads. */
async function addresses(actor: PersonName): Promise<string[]> {
  const all: string[] = ['/api/users/me', '/api/globals/settings']
  for (const { slug, endpoints } of collections) {
    const { body } = await estate.call('GET', `/api/${slug}?limit=1&depth=0`, { as: actor })
    const docs: { id: string }[] = body.docs ?? []
    all.push(`/api/${slug}?limit=100&depth=2`)
    all.push(...docs.map(({ id }) => `/api/${slug}/${id}?depth=2`))
    const readers = (endpoints || []).filter(({ method }) => method === 'get')
    all.push(...readers.map(({ path }) => `/api/${slug}${path.replace(':id', docs[0]?.id ?? 'none')}`))
  }
  return all
}

interface Leak {
  actor: PersonName
  path: string
  number: Known
}

async function leaksAt(actor: PersonName, path: string): Promise<Leak[]> {
  const answer = await estate.call('GET', path, { as: actor })
  if (answer.status >= 500) throw new Error(`${path} was answered ${answer.status} to ${actor}.`)
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  return known
    .filter((number) => text.includes(number.digits) && !mayRead(actor, path, number))
    .map((number) => ({ actor, path, number }))
}

async function crawl(actor: PersonName, paths: readonly string[]): Promise<Leak[]> {
  const leaks: Leak[] = []
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE)
    leaks.push(...(await Promise.all(some.map((path) => leaksAt(actor, path)))).flat())
  }
  return leaks
}

test.each(ACTORS)('no answer tells %s a number that its owner has not shared', async (actor) => {
  expect(await crawl(actor, await addresses(actor))).toEqual([])
})

test.each(REGISTER_READERS)('the register alone tells %s everybody’s number', async (actor) => {
  const others = collections.filter(({ slug }) => !REGISTER.includes(slug))
  expect(
    await crawl(
      actor,
      others.map(({ slug }) => `/api/${slug}?limit=100&depth=0`),
    ),
  ).toEqual([])
  expect(await crawl(actor, ['/api/residents?limit=100&depth=0'])).not.toEqual([])
})

test('what is shared is found by the same crawl, and by the other of the two alone', async () => {
  const messages = '/api/listing-messages?limit=100'
  const meera = known.find(({ owner, source }) => owner === 'meera' && source === '7010')
  const seenBy = async (as: PersonName) =>
    JSON.stringify((await estate.call('GET', messages, { as })).body).includes(meera?.digits ?? 'none')
  expect(await seenBy('asha')).toBe(true)
  expect(await seenBy('meera')).toBe(true)
  for (const as of ['omar', 'plumber', 'secretary', 'admin'] as const) expect(await seenBy(as)).toBe(false)
})

test('control: a number that is let out is caught', async () => {
  const [number] = known.filter(({ owner }) => owner === 'secretary')
  await stored(`update listings set description = 'Ask on +91' || $1`, [number?.digits])
  for (const actor of ACTORS) expect(await crawl(actor, ['/api/listings?limit=100'])).toHaveLength(1)
})
