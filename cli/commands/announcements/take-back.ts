import { Command } from 'commander'
import { TAKE_BACK_SECONDS } from '../../../domain/announcements/words'
import { patchAnnouncement, tellWritten } from '../../announcements/change'
import { findAnnouncement } from '../../announcements/find'
import type { Cli, OpenCli } from '../../context'
import { CliFailure, refused } from '../../failures'
import type { Announcement } from '../../wire'

export function takeBackCommand(open: OpenCli): Command {
  return new Command('take-back')
    .description('make what you have just published a draft again, before anybody is mailed')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .action((number: string, _options: object, command: Command) => runTakeBack(open(command), number))
}

export async function runTakeBack(cli: Cli, number: string): Promise<void> {
  const announcement = await findAnnouncement(cli, number)
  const written = await patchAnnouncement(cli, announcement, { status: 'draft' }).catch((failure) => {
    throw tooLate(failure, announcement)
  })
  tellWritten(cli, written, { done: 'is a draft again; nobody is told.' })
}

/** The server says that it is published; who asks knows that, and wants to know why it stays so. */
function tooLate(failure: unknown, { number, status, urgency }: Announcement): unknown {
  const isTooLate =
    failure instanceof CliFailure && failure.problems.some(({ code }) => code === 'already_published')
  if (!isTooLate || status !== 'published') return failure
  const reason =
    urgency === 'emergency'
      ? 'An emergency goes out at once and cannot be taken back.'
      : `The ${TAKE_BACK_SECONDS} seconds are over: the messages are on their way.`
  return refused(`${number}: ${reason}`, `estate announcements withdraw ${number}`)
}
