import { Command } from 'commander'
import type { Reach } from '../../../domain/announcements/reach'
import { findAnnouncement } from '../../announcements/find'
import { reachFields, showReach } from '../../announcements/reach'
import type { Cli, OpenCli } from '../../context'
import { oneLine, safeJson } from '../../text'
import { lookAgain, WATCH_SECONDS } from '../../tickets/follow'
import type { Announcement } from '../../wire'
import { wholeNumber } from '../../words'

const SECOND_MS = 1_000
const WATCH_SECONDS_MAX = 3_600

export interface ReachOptions {
  watch?: boolean
  interval: number
}

export function reachCommand(open: OpenCli): Command {
  return new Command('reach')
    .description('how many have read and confirmed an announcement, and which flats nobody has in')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .option('--watch', 'look again and again, until Ctrl-C')
    .option('--interval <seconds>', 'how often --watch looks', wholeNumber(WATCH_SECONDS_MAX), WATCH_SECONDS)
    .action((number: string, options: ReachOptions, command: Command) =>
      runReach(open(command), number, options),
    )
}

export async function runReach(cli: Cli, number: string, options: ReachOptions): Promise<void> {
  const announcement = await findAnnouncement(cli, number)
  const look = () => cli.client.get<Reach>(`/announcements/${announcement.id}/reach`)
  if (options.watch) await follow(cli, announcement, options.interval, look)
  showReach(cli, announcement, await look())
}

/** A terminal is drawn anew; a pipe gets a row whenever the figures are other ones, `--json` a line. */
async function follow(
  cli: Cli,
  announcement: Announcement,
  seconds: number,
  look: () => Promise<Reach>,
): Promise<never> {
  let last = ''
  for (;;) {
    const reach = await lookAgain(cli, look)
    const now = reach ? safeJson(reach) : last
    if (reach && cli.out.isForPeople) redraw(cli, announcement, reach, seconds)
    else if (reach && now !== last) printChange(cli, announcement, reach, last === '')
    last = now
    await cli.io.sleep(seconds * SECOND_MS)
  }
}

function redraw(cli: Cli, announcement: Announcement, reach: Reach, seconds: number): void {
  cli.out.clearScreen()
  showReach(cli, announcement, reach)
  const time = cli.io.now().toLocaleTimeString('en-IN', { timeZone: cli.zone })
  cli.out.lines(['', cli.out.paint('dim', `At ${time}, again every ${seconds} s. Ctrl-C ends.`)])
}

function printChange(cli: Cli, announcement: Announcement, reach: Reach, isFirst: boolean): void {
  const fields = reachFields(announcement, reach)
  if (cli.out.isJson) cli.out.jsonLine(reach)
  else if (isFirst) cli.out.record(fields)
  else cli.out.lines([fields.map(({ text, raw }) => oneLine(raw ?? text)).join('\t')])
}
