import { type Reach, wholePercent } from '../../domain/announcements/reach'
import type { Cli } from '../context'
import type { Field } from '../output'
import type { Column } from '../table'
import { oneLine } from '../text'
import type { Announcement } from '../wire'

/** `198 (86 %)`. */
function share(count: number, all: number): string {
  return all === 0 ? String(count) : `${count} (${wholePercent(count, all)} %)`
}

/** The figures of one announcement, for a person and for a program. */
export function reachFields({ number, title }: Announcement, reach: Reach): Field[] {
  const { recipients, read, acknowledged, readWithin48h, unreachedFlats } = reach
  const counted = (name: string, count: number): Field => ({
    name,
    text: share(count, recipients),
    raw: String(count),
  })
  return [
    { name: 'number', text: number },
    { name: 'title', text: title },
    { name: 'recipients', text: String(recipients) },
    counted('read', read),
    counted('read_within_48h', readWithin48h),
    counted('acknowledged', acknowledged),
    { name: 'unreached_flats', text: unreachedFlats.length > 0 ? unreachedFlats.join(', ') : 'none' },
  ]
}

const BLOCK_COLUMNS: Column<Reach['byBlock'][number]>[] = [
  { name: 'block', text: ({ block }) => block, style: () => 'bold' },
  { name: 'recipients', text: ({ recipients }) => String(recipients), align: 'right' },
  { name: 'read', text: ({ read, recipients }) => share(read, recipients), align: 'right' },
  {
    name: 'acknowledged',
    text: ({ acknowledged, recipients }) => share(acknowledged, recipients),
    align: 'right',
  },
]

/** Shows how far it has come: the figures, then each block. */
export function showReach({ out, io }: Cli, announcement: Announcement, reach: Reach): void {
  if (out.isJson) {
    out.json(reach)
    return
  }
  const fields = reachFields(announcement, reach)
  if (!out.isForPeople) {
    out.record(fields)
    return
  }
  out.record(fields.filter(({ name }) => name !== 'unreached_flats'))
  out.lines([''])
  out.table(BLOCK_COLUMNS, reach.byBlock)
  const { unreachedFlats } = reach
  if (unreachedFlats.length === 0) return
  out.lines(['', `${out.paint('bold', 'Nobody has read it in')} (${unreachedFlats.length})`])
  out.lines(wrapped(unreachedFlats.map(oneLine), io.columns()))
}

/** Flats side by side, in as many lines as they need. */
function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last}  ${word}`
    if (last === undefined || longer.length > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
