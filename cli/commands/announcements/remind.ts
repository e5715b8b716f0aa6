import { Command } from 'commander'
import { CHANNELS, type DeliveryChannel } from '../../../domain/notifications/words'
import { refusalOf } from '../../announcements/change'
import { findAnnouncement } from '../../announcements/find'
import { requireConsent } from '../../announcements/publishing'
import type { Cli, OpenCli } from '../../context'
import type { Column } from '../../table'
import type { Announcement, Reminded } from '../../wire'

const CHANNEL_WORDS: Record<DeliveryChannel, string> = { email: 'e-mail', sms: 'SMS', push: 'push' }

export function remindCommand(open: OpenCli): Command {
  return new Command('remind')
    .description('remind everybody who has not read it, each by the next channel up')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .action((number: string, _options: object, command: Command) => runRemind(open(command), number))
}

export async function runRemind(cli: Cli, number: string): Promise<void> {
  requireConsent(cli)
  const announcement = await findAnnouncement(cli, number)
  const { title } = announcement
  await cli.input.agree(`Remind everybody who has not read ${announcement.number}, “${title}”?`)
  const reminded = await remind(cli, announcement)
  if (cli.out.isJson) cli.out.json(reminded)
  else if (cli.out.isForPeople) cli.out.done(`${announcement.number}: ${inWords(reminded)}`)
  else cli.out.table(COLUMNS, [reminded])
}

async function remind(cli: Cli, announcement: Announcement): Promise<Reminded> {
  try {
    return await cli.client.post<Reminded>(`/announcements/${announcement.id}/remind`, {})
  } catch (failure) {
    throw refusalOf(failure, announcement)
  }
}

/** `23 people are reminded: 12 by e-mail, 9 by SMS; 2 can be told at the door alone.` */
function inWords({ unread, byChannel, withoutChannel }: Reminded): string {
  if (unread === 0) return 'everybody has read it.'
  const ways = CHANNELS.filter((channel) => byChannel[channel] > 0).map(
    (channel) => `${byChannel[channel]} by ${CHANNEL_WORDS[channel]}`,
  )
  const sent = unread - withoutChannel
  const reminded = `${sent} ${sent === 1 ? 'person is' : 'people are'} reminded`
  const doors = withoutChannel > 0 ? `; ${withoutChannel} can be told at the door alone` : ''
  return `${reminded}${ways.length > 0 ? `: ${ways.join(', ')}` : ''}${doors}.`
}

const COLUMNS: Column<Reminded>[] = [
  { name: 'unread', text: ({ unread }) => String(unread) },
  ...CHANNELS.map((channel) => ({
    name: channel,
    text: ({ byChannel }: Reminded) => String(byChannel[channel]),
  })),
  { name: 'without_channel', text: ({ withoutChannel }) => String(withoutChannel) },
  { name: 'next_at', text: ({ nextAt }) => nextAt ?? '' },
]
