import { amountInWords } from '@/domain/amount-in-words'
import { RECEIPT_WORDS, type ReceiptFacts } from '@/domain/bookings/receipt'
import { formatPaise } from '@/domain/money'
import { BOOKING_TIMES } from '@/domain/notifications/booking-times'
import { env } from '@/server/env'
import { openPaper, type Paper } from '@/server/pdf/paper'
import type { Reader } from './reader'

/** Writes a receipt on one page, in the language of its reader. */
export function writeReceipt(facts: ReceiptFacts, reader: Reader): Paper['stream'] {
  const { language, estateName, estateAddress } = reader
  const words = RECEIPT_WORDS[language]
  const title = words.titles[facts.kind]
  const paper = openPaper({
    ...{ title: `${title} ${facts.number}`, author: estateName, language, createdAt: facts.recordedAt },
    footer: `${estateName} · ${title} ${facts.number}`,
  })
  paper.small([estateName, ...(estateAddress ?? '').split('\n')].filter((line) => line.trim()).join(', '))
  paper.title(title)
  paper.heading(formatPaise(facts.amountPaise))
  paper.facts(rowsOf(facts, reader))
  paper.small(words.foot)
  paper.finish()
  return paper.stream
}

function rowsOf(facts: ReceiptFacts, { language }: Reader): [string, string | null][] {
  const words = RECEIPT_WORDS[language]
  const times = BOOKING_TIMES[language]
  const { start, end, zone, reversedBy } = facts
  return [
    [words.number, facts.number],
    [words.date, times.moment(facts.recordedAt, env.timeZone)],
    [words.name, facts.residentName],
    [words.flat, facts.flatNumber],
    [words.booking, facts.bookingNumber],
    [words.facility, facts.facilityName],
    [words.times, times.span(start, end, zone)],
    [words.amount, formatPaise(facts.amountPaise)],
    [words.inWords, amountInWords(facts.amountPaise)],
    [words.method, words.methods[facts.method]],
    [words.reference, facts.reference],
    [words.recordedBy, facts.recordedByName ?? words.system],
    [words.reverses, facts.reversesNumber],
    [
      words.reversedBy,
      reversedBy.map(({ number, amountPaise }) => `${number} (${formatPaise(amountPaise)})`).join('\n'),
    ],
  ]
}
