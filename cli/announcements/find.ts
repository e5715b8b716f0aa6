import type { Cli } from '../context'
import { type CliFailure, notFound } from '../failures'
import { numberingYear, wholeNumberOf } from '../number'
import type { Query } from '../query'
import type { Announcement } from '../wire'

const ANNOUNCEMENTS = { kind: 'ANN', called: 'an announcement' }

/** The whole number that is meant: `ANN-2026-0001`, or `1` for this year's. @throws CliFailure (usage) */
export function announcementNumber(cli: Cli, text: string): Promise<string> {
  return wholeNumberOf(text, ANNOUNCEMENTS, () => numberingYear(cli.io.now(), cli.zone))
}

/** The one named announcement, with what it refers to. @throws CliFailure (not found) */
export async function findAnnouncement(cli: Cli, text: string, more: Query = {}): Promise<Announcement> {
  const number = await announcementNumber(cli, text)
  const where = { number: { equals: number } }
  const query = { where, limit: 1, depth: 1, ...more }
  const { docs } = await cli.client.find<Announcement>('announcements', query)
  if (!docs[0]) throw noSuchAnnouncement(number)
  return docs[0]
}

function noSuchAnnouncement(number: string): CliFailure {
  return notFound(`${number} is not there, or you may not see it.`, 'estate announcements list')
}

/** Its page on the site. */
export function linkTo(cli: Cli, { number }: Pick<Announcement, 'number'>): string {
  return `${cli.client.address}/announcements/${number}`
}
