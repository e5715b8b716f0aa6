import { stored } from './database'
import type { RunningEstate } from './estate'
import { aPhotoOf } from './factories'
import { residentIdOf, userIdOf } from './register'

/** One document of every collection that neighbours share, by the collection's slug, as it lies in the database. */
export async function communityRows(estate: RunningEstate): Promise<Map<string, string>> {
  const [asha, meera, secretary] = await Promise.all([
    userIdOf('asha'),
    userIdOf('meera'),
    userIdOf('secretary'),
  ])
  return new Map([
    ...(await eventRows(asha, secretary)),
    ...(await listingRows(asha, meera)),
    ...(await galleryRows(estate, asha, meera)),
    ...(await documentRows(estate, secretary)),
    ['emergency-contacts', await inserted('emergency_contacts', CONTACT)],
    ['occupancies', await anOccupancy()],
  ])
}

const CONTACT = { name: 'Lift company', contact_type: 'vendor', phone: '1800 11 2233' }

/** Writes one row past every rule, and answers its id. */
async function inserted(table: string, row: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  const query = `insert into ${table} (${columns.map((name) => `"${name}"`)}) values (${places}) returning id`
  return (await stored<{ id: string }>(query, Object.values(row)))[0]?.id ?? ''
}

/** An event of the secretary's for everybody, which Asha came to. */
async function eventRows(asha: string, secretary: string): Promise<[string, string][]> {
  const event = await inserted('events', {
    title: 'A talk on composting',
    status: 'published',
    start: '2026-01-10T12:00:00Z',
    end: '2026-01-10T14:00:00Z',
    is_for_everyone: true,
    audience: { everyone: true },
    author_id: secretary,
  })
  const answer = { event_id: event, user_id: asha, response: 'yes', standing: 'going', guests: 1 }
  return [
    ['events', event],
    ['rsvps', await inserted('rsvps', answer)],
    [
      'event-walk-ins',
      await inserted('event_walk_ins', { event_id: event, heads: 2, recorded_by_id: secretary }),
    ],
    ['event-feedback', await inserted('event_feedback', { event_id: event, user_id: asha, rating: 5 })],
  ]
}

/** A bicycle of Asha's that Meera asks about, and reports. */
async function listingRows(asha: string, meera: string): Promise<[string, string][]> {
  const listing = await inserted('listings', {
    title: 'A blue bicycle',
    type: 'sell',
    status: 'active',
    seller_id: asha,
    listed_at: '2026-01-10T12:00:00Z',
    expires_at: '2099-01-10T12:00:00Z',
  })
  const sides = { listing_id: listing, buyer_id: meera, seller_id: asha }
  const thread = await inserted('listing_threads', sides)
  const said = { thread_id: thread, body: 'Is it still there?', author_id: meera }
  const report = { subject_type: 'listings', subject_id: listing, reason: 'spam', reporter_id: meera }
  return [
    ['listings', listing],
    ['listing-threads', thread],
    ['listing-messages', await inserted('listing_messages', said)],
    ['reports', await inserted('reports', report)],
  ]
}

/** A photo of Asha's, which Meera likes. */
async function galleryRows(estate: RunningEstate, asha: string, meera: string): Promise<[string, string][]> {
  const file = await aPhotoOf(estate, 'asha')
  const photo = await inserted('gallery_photos', { photo_id: file, caption: 'Lamps', uploader_id: asha })
  await stored('update media set gallery_photo_id = $1 where id = $2', [photo, file])
  return [
    ['gallery-photos', photo],
    ['gallery-likes', await inserted('gallery_likes', { photo_id: photo, user_id: meera })],
  ]
}

/** Minutes for the residents, kept by the secretary. */
async function documentRows(estate: RunningEstate, secretary: string): Promise<[string, string][]> {
  const file = await aPhotoOf(estate, 'secretary')
  const document = await inserted('documents', {
    title: 'Minutes of the January meeting',
    document_type: 'minutes',
    audience: 'residents',
    file_id: file,
    author_id: secretary,
  })
  await stored('update media set document_id = $1 where id = $2', [document, file])
  const version = { document_id: document, file_id: file, version: 1, author_id: secretary }
  return [
    ['documents', document],
    ['document-versions', await inserted('document_versions', version)],
  ]
}

/** Where Asha lives. */
async function anOccupancy(): Promise<string> {
  const asha = await residentIdOf('asha')
  const [known] = await stored<{ id: string }>('select id from occupancies where resident_id = $1', [asha])
  if (known) return known.id
  const [row] = await stored<{ id: string }>(
    `insert into occupancies (flat_id, resident_id, resident_name, resident_type, "from")
     select flat_id, id, name, resident_type::text::enum_occupancies_resident_type, created_at from residents
     where id = $1 returning id`,
    [asha],
  )
  return row?.id ?? ''
}
