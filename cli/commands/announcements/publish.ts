import { Command } from 'commander'
import { patchAnnouncement, tellWritten } from '../../announcements/change'
import { findAnnouncement } from '../../announcements/find'
import {
  agreeToTell,
  noteTakingBack,
  requireConsent,
  sizeInWords,
  sizeOf,
} from '../../announcements/publishing'
import type { Cli, OpenCli } from '../../context'
import { clean } from '../../text'

export function publishCommand(open: OpenCli): Command {
  return new Command('publish')
    .description('publish a draft, or a scheduled announcement before its time')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .action((number: string, _options: object, command: Command) => runPublish(open(command), number))
}

export async function runPublish(cli: Cli, number: string): Promise<void> {
  requireConsent(cli)
  const announcement = await findAnnouncement(cli, number)
  const size = await sizeOf(cli, announcement.audience ?? {})
  const isUnpublished = announcement.status === 'draft' || announcement.status === 'scheduled'
  // The server says what is wrong with any other; nobody is asked about it.
  if (isUnpublished) {
    if (!cli.input.isSure) cli.out.note(`${announcement.number}, “${clean(announcement.title)}”`)
    await agreeToTell(cli, { urgency: announcement.urgency, size, publishAt: null })
  }
  const written = await patchAnnouncement(cli, announcement, { status: 'published' })
  tellWritten(cli, written, { done: `is published to ${sizeInWords(size)}.`, people: size.recipients })
  noteTakingBack(cli, written.doc)
}
