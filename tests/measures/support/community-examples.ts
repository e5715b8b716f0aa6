import { aDocument } from '../../documents/support/documents'
import { aPhoto } from '../../gallery/support/factories'
import { aListing, aThread } from '../../listings/support/factories'
import { inDays } from '../../support/bookings'
import { stored } from '../../support/database'
import type { RunningEstate } from '../../support/estate'
import { anAnswerRow, anEventRow, onDay } from '../../support/event-rows'
import { anEvent, answered, changeEvent } from '../../support/events'
import { aPhotoOf } from '../../support/factories'
import type { PersonName } from '../../support/people'
import type { CommunityExamples } from './community-pages'

/** Fills the estate with what neighbours share, in every state in which a page of it looks different. */
export async function makeCommunity(estate: RunningEstate): Promise<CommunityExamples> {
  const events = await makeEvents(estate)
  await makePapers(estate)
  return {
    ...events,
    ...(await makeMarket(estate)),
    photo: await makeGallery(estate, events.eventOver),
    document: (await aDocument(estate, { title: 'Bylaws of the estate', audience: 'public' })).id,
  }
}

async function makeEvents(estate: RunningEstate) {
  const coming = await anEvent(estate, {
    title: 'Diwali evening on the lawn',
    description: 'Lamps at seven, food at eight.\n\nBring a dish to share.',
    capacity: 60,
  })
  await answered(estate, coming.id, 'asha', { guests: 2, comment: 'We bring sweets.' })
  const full = await anEvent(estate, { title: 'Pottery for beginners', capacity: 2, start: inDays(6, 10) })
  await answered(estate, full.id, 'asha', { guests: 1 })
  await answered(estate, full.id, 'meera')
  const cancelled = await anEvent(estate, { title: 'Kite flying', start: inDays(7, 10) })
  await changeEvent(estate, cancelled.id, { status: 'cancelled', note: 'No wind is forecast.' })
  const over = await anEventRow({ title: 'A talk on composting', start: onDay(-3), status: 'completed' })
  await anAnswerRow(over, 'asha', 'yes', { checkedInAt: onDay(-3) })
  return { eventComing: coming.id, eventFull: full.id, eventOver: over, eventCancelled: cancelled.id }
}

async function makeMarket(estate: RunningEstate) {
  const photos = [await aPhotoOf(estate, 'asha'), await aPhotoOf(estate, 'asha')]
  const cycle = await aListing(estate, { fields: { condition: 'good', category: 'sports', photos } })
  const thread = await aThread(estate, cycle.id)
  const say = (as: PersonName, body: string, fields: object = {}) =>
    estate.call('POST', '/api/listing-messages', { as, body: { thread: thread.id, body, ...fields } })
  await say('asha', 'It is. Come and see it on Saturday.', { sharePhone: true })
  await say('meera', 'I will. At eleven?')
  const found = { type: 'found', title: 'A key on a red ribbon', pricePaise: undefined }
  const foundKey = await aListing(estate, {
    by: 'meera',
    fields: { ...found, category: 'keys_and_papers', hiddenDetail: 'A small brass elephant hangs on it' },
  })
  const sold = await aListing(estate, { fields: { title: 'A bookshelf' } })
  await estate.call('PATCH', `/api/listings/${sold.id}`, { as: 'asha', body: { status: 'sold' } })
  const report = { subjectType: 'listings', subjectId: cycle.id, reason: 'fraud', note: 'Too cheap?' }
  await estate.call('POST', '/api/reports', { as: 'omar', body: report })
  return { cycle: cycle.id, foundKey: foundKey.id, sold: sold.id, conversation: thread.id }
}

async function makeGallery(estate: RunningEstate, event: string): Promise<string> {
  const photo = await aPhoto(estate, 'asha', { event })
  const said = { photo: photo.id, body: 'How the lawn shines!' }
  const { body } = await estate.call('POST', '/api/comments', { as: 'meera', body: said })
  const reply = { photo: photo.id, parent: body.doc.id, body: 'It took us all afternoon.' }
  await estate.call('POST', '/api/comments', { as: 'asha', body: reply })
  await aPhoto(estate, 'meera', { caption: '' })
  return photo.id
}

/** Whom to call, and somebody who waits for the committee in Asha's home. */
async function makePapers(estate: RunningEstate): Promise<void> {
  await stored(`insert into emergency_contacts (name, contact_type, phone, available24x7, available_hours) values
    ('Fire brigade', 'emergency', '101', true, null), ('Lift company', 'vendor', '+911800112233', false, 'Mon–Sat 9–18')`)
  const tenant = { name: 'Kavya Nair', email: 'kavya@khaki.example', residentType: 'tenant' }
  await estate.call('POST', '/api/residents/household', { as: 'asha', body: tenant })
}
