import { aPublishedAnnouncement, inHours } from '../../announcements/support/factories'
import { hasRead, publishedAgo } from '../../announcements/support/readings'
import { anAnnouncement, pathOf } from '../../links/support'
import { aBooking, aFacility, aHall, changed } from '../../support/bookings'
import { stored } from '../../support/database'
import type { RunningEstate } from '../../support/estate'
import {
  aClosedTicket,
  anAssignedTicket,
  aPhotoOf,
  aResolvedTicket,
  aStartedTicket,
  aSubmittedTicket,
} from '../../support/factories'
import { userIdOf } from '../../support/register'
import { makeBookings } from './booking-examples'
import { makeCommunity } from './community-examples'
import { makeFacilities } from './facility-examples'
import type { Examples } from './pages'

/** Characters of a link's token, each a hexadecimal digit. */
const TOKEN_LENGTH = 40

/** Fills the estate with what the measured pages show, and answers where it is. */
export async function makeExamples(estate: RunningEstate): Promise<Examples> {
  const photos = [await aPhotoOf(estate, 'asha')]
  const submitted = await aSubmittedTicket(estate, {
    fields: { title: 'Water drips through the kitchen ceiling', location: 'Kitchen', photos },
  })
  const started = await aStartedTicket(estate, { fields: { title: 'The tap in the bathroom runs' } })
  const resolved = await aResolvedTicket(estate, { fields: { title: 'The cistern does not fill' } })
  const closed = await aClosedTicket(estate, { fields: { title: 'The drain smells' } })
  const community = await anAssignedTicket(estate, {
    fields: { title: 'The pipe in the lobby leaks', scope: 'community', location: 'Lobby, block A' },
  })
  const unassigned = await aSubmittedTicket(estate, { by: 'meera', fields: { title: 'No hot water' } })
  await aSubmittedTicket(estate, {
    by: 'meera',
    category: 'Gas Leak',
    fields: { title: 'It smells of gas', requestedPriority: 'emergency' },
  })
  await estate.call('POST', '/api/ticket-updates', {
    as: 'asha',
    body: { ticket: submitted.id, body: 'It has become worse since the morning.' },
  })
  const { id: announcementId } = await anAnnouncement({ requiresAcknowledgement: true, urgency: 'urgent' })
  const { announcement, replaced } = await makeAnnouncements(estate)
  return {
    ...(await makeBookings(estate)),
    announcement,
    replaced,
    submitted: submitted.number,
    started: started.number,
    resolved: resolved.number,
    closed: closed.number,
    community: community.number,
    unassigned: unassigned.number,
    reach: await anAnnouncementSomeHaveRead(estate),
    reset: await tokenFor('ravi', 'a'.repeat(TOKEN_LENGTH)),
    invitation: await tokenFor('gardener', 'b'.repeat(TOKEN_LENGTH)),
    linkToAnnouncement: await pathOf('acknowledge-announcement', announcementId, 'asha'),
    linkToTicket: await pathOf('confirm-ticket', resolved.id, 'asha'),
    linkOvertaken: await pathOf('confirm-ticket', closed.id, 'asha'),
    linkToDecide: await aLinkToDecide(estate),
    linkToOffer: await aLinkToAnOffer(estate),
    linkToUnsubscribe: await pathOf('unsubscribe', 'announcements', 'asha'),
    ...(await makeFacilities(estate)),
    ...(await makeCommunity(estate)),
  }
}

/** Where Omar decides on a request of Asha's. */
async function aLinkToDecide(estate: RunningEstate): Promise<string> {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id, fields: { guests: 40 } })
  return pathOf('decide-booking', id, 'omar')
}

/** Where Meera answers an offer. */
async function aLinkToAnOffer(estate: RunningEstate): Promise<string> {
  const court = await aFacility(estate, { feeTiers: [{ paisePerHour: 10_000 }] })
  const first = await aBooking(estate, { facility: court.id })
  const { id } = await aBooking(estate, { by: 'meera', facility: court.id, fields: { waitlist: true } })
  await changed(estate, first.id, 'asha', { status: 'cancelled' })
  return pathOf('answer-offer', id, 'meera')
}

/** Announcements of each urgency, one of them with a thread in which a comment is hidden. */
async function makeAnnouncements(
  estate: RunningEstate,
): Promise<Pick<Examples, 'announcement' | 'replaced'>> {
  const publish = async (title: string, fields: object = {}) => {
    const [category] = await stored<{ id: string }>(
      `select id from announcement_categories where name = 'Security'`,
    )
    return aPublishedAnnouncement(estate, {
      fields: { title, urgency: 'normal', category: category?.id, ...fields },
    })
  }
  const emergency = { urgency: 'emergency', validUntil: inHours(5) }
  await publish('Do not use the lift in block A', emergency)
  await publish('The gate closes at eleven from tonight', { urgency: 'urgent', pinned: true })
  const replaced = await publish('Water off on Thursday')
  const announcement = await publish('Water off on Friday', {
    supersedes: replaced.id,
    requiresAcknowledgement: true,
    body: 'From 10 to 12, to clean the tanks.\nMore on https://khaki.example/tanks.',
    validUntil: inHours(48),
    attachments: [await aPhotoOf(estate, 'secretary')],
  })
  const say = async (as: 'asha' | 'meera', body: string, parent?: string): Promise<string> => {
    const sent = { announcement: announcement.id, body, ...(parent ? { parent } : {}) }
    return (await estate.call('POST', '/api/comments', { as, body: sent })).body.doc.id
  }
  const asked = await say('meera', 'Which tanks are these?')
  await say('asha', 'The ones on the roof of block A.', asked)
  const hidden = await say('meera', 'Something unkind.')
  await estate.call('PATCH', `/api/comments/${hidden}`, { as: 'secretary', body: { hidden: true } })
  return { announcement: announcement.number, replaced: replaced.number }
}

/** Published a day ago, and read by one of block A: its number. */
async function anAnnouncementSomeHaveRead(estate: RunningEstate): Promise<string> {
  const fields = { title: 'The tanks are cleaned on Friday', requiresAcknowledgement: true }
  const doc = await aPublishedAnnouncement(estate, { fields })
  await publishedAgo(doc.id, '1 day')
  await hasRead(doc.id, 'asha', '3 hours')
  return doc.number
}

/** A link that has been sent to somebody. */
async function tokenFor(person: 'ravi' | 'gardener', token: string): Promise<string> {
  await stored(
    `update users set reset_password_token = $2, reset_password_expiration = now() + interval '1 hour' where id = $1`,
    [await userIdOf(person), token],
  )
  return token
}
