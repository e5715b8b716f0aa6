import type { ProofReceipt } from '@/domain/announcements/proof'
import type { Language } from '@/domain/notifications'
import { env } from '@/server/env'
import type { ProofPaper, SentMessage } from '@/web/data/announcements/reach-proof'
import { LOCALES, type Words } from '@/web/i18n/words'

/** The rows of the table of receipts, made as they are asked for. */
export function* receiptRows(
  { sealed, messages, names }: ProofPaper,
  t: Words,
  language: Language,
): Generator<string[]> {
  const at = clockOf(language)
  for (const receipt of sealed.proof.receipts) {
    yield [
      receipt.flat ?? t('reach.paper.staff'),
      receipt.name,
      (messages.get(receipt.user) ?? []).map((message) => messageIn(message, at, t)).join('\n'),
      readIn(receipt, names, at, t),
      receipt.acknowledgedAt ? at(receipt.acknowledgedAt) : '',
    ]
  }
}

/** One format for all rows: making one takes longer than using it. */
function clockOf(language: Language): (value: string) => string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: env.timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  return (value) => format.format(new Date(value))
}

function messageIn({ channel, status, at }: SentMessage, clock: (value: string) => string, t: Words): string {
  const what = t(`reach.unreached.tried.${status}`, { way: t(`reach.channels.${channel}`) })
  return at ? `${what} ${clock(at)}` : what
}

function readIn(
  { readAt, readWay, toldBy }: ProofReceipt,
  names: ReadonlyMap<string, string>,
  clock: (value: string) => string,
  t: Words,
): string {
  if (!readAt || !readWay) return t('reach.paper.none')
  const name = toldBy ? (names.get(toldBy) ?? t('reach.paper.nobody')) : null
  return `${clock(readAt)}\n${name ? t('reach.paper.toldBy', { name }) : t(`reach.paper.way.${readWay}`)}`
}
