import { ANNOUNCEMENT_STATUS_LABELS } from '../../domain/announcements/words'
import type { Cli } from '../context'
import { CliFailure } from '../failures'
import type { Column } from '../table'
import type { Announcement, Written } from '../wire'
import { peopleOf } from './columns'
import { linkTo } from './find'

/** Patches one announcement. The refusal names it and the command to look at it. */
export async function patchAnnouncement(
  cli: Cli,
  announcement: Announcement,
  patch: object,
): Promise<Written<Announcement>> {
  try {
    return await cli.client.patch<Written<Announcement>>(`/announcements/${announcement.id}`, patch, {
      depth: 1,
    })
  } catch (failure) {
    throw refusalOf(failure, announcement)
  }
}

/** Adds to a refusal which announcement it is about, and the command to look at it. */
export function refusalOf(failure: unknown, { number }: Announcement): unknown {
  if (!(failure instanceof CliFailure) || failure.next !== undefined) return failure
  return new CliFailure(failure.exitCode, `${number}: ${failure.message}`, {
    next: `estate announcements show ${number}`,
    problems: failure.problems,
  })
}

interface Done {
  /** A sentence that follows the number. */
  done: string
  /** How many it goes to by the preview: the server counts them only when it has told them. */
  people?: number
}

/** Tells what was done: a sentence and the link for a person, a row or the server's answer for a program. */
export function tellWritten(cli: Cli, written: Written<Announcement>, { done, people }: Done): void {
  const { out } = cli
  if (out.isJson) out.json(written)
  else if (out.isForPeople) {
    out.done(`${written.doc.number} ${done}`)
    out.lines([linkTo(cli, written.doc)])
  } else out.table(writtenColumns(cli, people), [written.doc])
}

function writtenColumns(cli: Cli, people: number | undefined): Column<Announcement>[] {
  return [
    { name: 'number', text: ({ number }) => number },
    { name: 'status', text: ({ status }) => ANNOUNCEMENT_STATUS_LABELS[status], raw: ({ status }) => status },
    { name: 'urgency', text: ({ urgency }) => urgency },
    { name: 'people', text: (announcement) => peopleOf(announcement) || String(people ?? '') },
    { name: 'title', text: ({ title }) => title },
    { name: 'url', text: (announcement) => linkTo(cli, announcement) },
  ]
}
