import { expect } from 'vitest'
import { anAnnouncement } from '../../announcements/support/factories'
import { hasRead, publishedAgo } from '../../announcements/support/readings'
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
/** Milliseconds within which the worker has told everybody. */
const TOLD_MS = 30_000

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
  return {
    submitted: submitted.number,
    started: started.number,
    resolved: resolved.number,
    closed: closed.number,
    community: community.number,
    unassigned: unassigned.number,
    reach: await anAnnouncementSomeHaveRead(estate),
    reset: await tokenFor('ravi', 'a'.repeat(TOKEN_LENGTH)),
    invitation: await tokenFor('gardener', 'b'.repeat(TOKEN_LENGTH)),
  }
}

/** Published a day ago, and read by one of block A: its number. */
async function anAnnouncementSomeHaveRead(estate: RunningEstate): Promise<string> {
  const fields = {
    title: 'The tanks are cleaned on Friday',
    status: 'published',
    requiresAcknowledgement: true,
  }
  const doc = await anAnnouncement(estate, { fields })
  const told = async () =>
    (await estate.call('GET', `/api/announcements/${doc.id}/reach`, { as: 'secretary' })).body.recipients
  await expect.poll(told, { timeout: TOLD_MS }).toBeGreaterThan(0)
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
