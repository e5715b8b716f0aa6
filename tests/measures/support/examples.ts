import { anAnnouncement, pathOf } from '../../links/support'
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
  return {
    submitted: submitted.number,
    started: started.number,
    resolved: resolved.number,
    closed: closed.number,
    community: community.number,
    unassigned: unassigned.number,
    reset: await tokenFor('ravi', 'a'.repeat(TOKEN_LENGTH)),
    invitation: await tokenFor('gardener', 'b'.repeat(TOKEN_LENGTH)),
    linkToAnnouncement: await pathOf('acknowledge-announcement', announcementId, 'asha'),
    linkToTicket: await pathOf('confirm-ticket', resolved.id, 'asha'),
    linkOvertaken: await pathOf('confirm-ticket', closed.id, 'asha'),
    linkToUnsubscribe: await pathOf('unsubscribe', 'announcements', 'asha'),
  }
}

/** A link that has been sent to somebody. */
async function tokenFor(person: 'ravi' | 'gardener', token: string): Promise<string> {
  await stored(
    `update users set reset_password_token = $2, reset_password_expiration = now() + interval '1 hour' where id = $1`,
    [await userIdOf(person), token],
  )
  return token
}
