import type { Cli } from '../context'
import { CliFailure, EXIT } from '../failures'
import { safeJson } from '../text'
import { type Listing, listingHeader, listingLines, showListing } from './listing'

/** Seconds between two looks, unless the flag says otherwise. */
export const WATCH_SECONDS = 5
const SECOND_MS = 1_000

/**
 * Shows the listing again and again until Ctrl-C. A terminal is drawn anew; a pipe gets the rows that changed,
 * `--json` one line for each changed answer.
 */
export async function followListing(cli: Cli, seconds: number, look: () => Promise<Listing>): Promise<never> {
  const show = cli.out.isJson
    ? jsonChanges(cli)
    : cli.out.isForPeople
      ? redraw(cli, seconds)
      : rowChanges(cli)
  for (;;) {
    const listing = await lookAgain(cli, look)
    if (listing) show(listing)
    await cli.io.sleep(seconds * SECOND_MS)
  }
}

/** One look. A server that is away for a moment is told and waited for; every other failure ends it. */
export async function lookAgain<T>(cli: Cli, look: () => Promise<T>): Promise<T | null> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof CliFailure) || error.exitCode !== EXIT.unreachable) throw error
    cli.out.note(`${error.message} Trying again.`)
    return null
  }
}

function redraw(cli: Cli, seconds: number): (listing: Listing) => void {
  return (listing) => {
    cli.out.clearScreen()
    showListing(cli.out, listing)
    const time = cli.io.now().toLocaleTimeString('en-IN', { timeZone: cli.zone })
    cli.out.lines(['', cli.out.paint('dim', `At ${time}, again every ${seconds} s. Ctrl-C ends.`)])
  }
}

function jsonChanges(cli: Cli): (listing: Listing) => void {
  let last = ''
  return (listing) => {
    const now = safeJson(listing.json)
    if (now !== last) cli.out.lines([now])
    last = now
  }
}

function rowChanges(cli: Cli): (listing: Listing) => void {
  let before: Map<string, string> | null = null
  return (listing) => {
    const now = listingLines(listing)
    const lines = before
      ? differences(before, now)
      : [`change\t${listingHeader(listing)}`, ...marked('present', now)]
    if (lines.length > 0) cli.out.lines(lines)
    before = now
  }
}

function marked(mark: string, rows: ReadonlyMap<string, string>): string[] {
  return [...rows.values()].map((line) => `${mark}\t${line}`)
}

/** The rows that came, changed or went between two looks, each after the word for it. */
export function differences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const lines: string[] = []
  for (const [key, line] of now) {
    const earlier = before.get(key)
    if (earlier !== line) lines.push(`${earlier === undefined ? 'new' : 'changed'}\t${line}`)
  }
  for (const [key, line] of before) if (!now.has(key)) lines.push(`gone\t${line}`)
  return lines
}
