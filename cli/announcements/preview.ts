import path from 'node:path'
import { ANNOUNCEMENT_STATUS_LABELS } from '../../domain/announcements/words'
import { URGENCY_LABELS } from '../../domain/notifications/words'
import { timeOf } from '../clock'
import type { Cli } from '../context'
import type { Field } from '../output'
import { clean, oneLine, widthOf } from '../text'
import type { AudienceSize } from '../wire'
import { audienceInWords } from './audience'
import { type Frame, urgencyOf } from './composing'
import { sizeInWords } from './publishing'
import type { Words } from './text'

/** Lines of the text that are shown before it is sent. */
const LINES_SHOWN = 4

/** What would be announced, line by line. */
export function previewOf(
  frame: Frame,
  { title, body }: Words,
  size: AudienceSize,
  { attach = [], zone }: { attach?: readonly string[] | undefined; zone: string },
): Field[] {
  const urgency = urgencyOf(frame)
  const time = (instant: Date | null) => ({
    text: instant ? timeOf(instant.toISOString(), zone) : '',
    raw: instant?.toISOString() ?? '',
  })
  return [
    { name: 'title', text: title },
    {
      name: 'status',
      text: `would be: ${ANNOUNCEMENT_STATUS_LABELS[frame.status].toLowerCase()}`,
      raw: frame.status,
    },
    { name: 'urgency', text: URGENCY_LABELS[urgency], raw: urgency },
    { name: 'category', text: frame.category?.name ?? '' },
    { name: 'audience', text: audienceInWords(frame.audience) },
    { name: 'people', text: sizeInWords(size), raw: String(size.recipients) },
    { name: 'flats', text: '', raw: String(size.flats) },
    { name: 'publish_at', ...time(frame.publishAt) },
    { name: 'valid_until', ...time(frame.validUntil) },
    { name: 'to_confirm', text: frame.requiresAcknowledgement ? 'yes' : '' },
    { name: 'pinned', text: frame.pinned ? 'yes' : '' },
    { name: 'supersedes', text: frame.supersedes?.number ?? '' },
    { name: 'attachments', text: attach.map((file) => path.basename(file)).join(', ') },
    { name: 'text', text: firstLines(body), raw: body },
  ]
}

function firstLines(body: string): string {
  const lines = clean(body).split('\n')
  const more = lines.length - LINES_SHOWN
  return [
    ...lines.slice(0, LINES_SHOWN),
    ...(more > 0 ? [`… and ${more} more ${more === 1 ? 'line' : 'lines'}`] : []),
  ].join('\n')
}

/** Shows it beside the question that follows, which is no data. */
export function showPreview({ out }: Cli, fields: readonly Field[]): void {
  out.note(linesOf(fields).join('\n'))
}

/** Shows it as the whole answer of a dry run. */
export function showRehearsal({ out }: Cli, fields: readonly Field[]): void {
  if (out.isForPeople) out.lines(linesOf(fields))
  else out.record(fields)
}

/** Names beside values; the text keeps its lines. */
function linesOf(fields: readonly Field[]): string[] {
  const shown = fields.filter(({ text }) => text !== '')
  const width = Math.max(...shown.map(({ name }) => widthOf(name)))
  return shown.flatMap(({ name, text }) => {
    const [first = '', ...others] = text.split('\n').map(oneLine)
    return [`${name.padEnd(width)}  ${first}`, ...others.map((line) => `${' '.repeat(width)}  ${line}`)]
  })
}
