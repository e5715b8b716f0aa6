import type { Audience } from '@/domain/announcements/audience'
import { DELIVERY_STATUSES, type Language } from '@/domain/notifications'
import { env } from '@/server/env'
import { openPaper, type Paper } from '@/server/pdf/paper'
import type { ProofPaper } from '@/web/data/announcements/reach-proof'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { pastWays } from './past-ways'
import { percent } from './percent'
import { receiptRows } from './proof-rows'

/** Widths of the table of receipts, each beside the others. */
const COLUMNS = { flat: 44, name: 112, messages: 148, readAt: 106, acknowledgedAt: 106 } as const

/**
 * Writes the proof of notice. The document flows as it is made: whoever reads it need not wait for its last page, nor this
 * process hold it all.
 */
export function writeProof(facts: ProofPaper, t: Words, language: Language): Paper['stream'] {
  const { proof } = facts.sealed
  const paper = openPaper({
    title: `${t('reach.paper.title')} ${proof.number}`,
    author: facts.estate.name,
    language,
    createdAt: facts.printedAt,
    footer: `${facts.estate.name} · ${t('reach.paper.title')} ${proof.number} · ${facts.sealed.fingerprint.slice(0, 16)}`,
  })
  write(paper, facts, t, language).catch((error: unknown) => paper.stream.destroy(error as Error))
  return paper.stream
}

async function write(paper: Paper, facts: ProofPaper, t: Words, language: Language): Promise<void> {
  const { proof } = facts.sealed
  paper.small(placeOf(facts.estate))
  paper.title(t('reach.paper.title'))
  writeNotice(paper, facts, t, language)
  paper.heading(proof.title)
  paper.paragraph(proof.body)
  writeSummary(paper, facts, t, language)
  writeFingerprint(paper, facts, t, language)
  paper.heading(t('reach.paper.receipts'))
  const columns = Object.entries(COLUMNS).map(([name, share]) => ({
    title: t(`reach.paper.${name as keyof typeof COLUMNS}`),
    share,
  }))
  await paper.table(columns, receiptRows(facts, t, language))
  paper.finish()
}

/** The estate's name, and its address on one line; an address may begin with the name. */
function placeOf({ name, address }: ProofPaper['estate']): string {
  const parts = [name, ...(address ?? '').split(/\n|, /).map((part) => part.trim())]
  return [...new Set(parts)].filter(Boolean).join(', ')
}

function writeNotice(paper: Paper, { sealed, category, names }: ProofPaper, t: Words, language: Language) {
  const { proof } = sealed
  const at = (value: string | null) => (value ? instant(value, language) : null)
  const files = proof.attachments.map(
    ({ name, sha256 }) => `${name}\n${sha256 ? `SHA-256 ${sha256}` : t('reach.paper.missing')}`,
  )
  paper.facts([
    [t('reach.paper.number'), proof.number],
    [t('reach.paper.category'), category],
    [t('reach.paper.urgency'), t(`reach.paper.urgencies.${proof.urgency}`)],
    [t('reach.paper.author'), names.get(proof.author) ?? null],
    [t('reach.paper.publishedAt'), at(proof.publishedAt)],
    [t('reach.paper.validUntil'), at(proof.validUntil)],
    [t('reach.paper.withdrawnAt'), at(proof.withdrawnAt)],
    [t('reach.paper.supersedes'), proof.supersedes],
    [t('reach.paper.audience'), audienceIn(proof.audience, t)],
    [t('reach.paper.acknowledgement'), proof.requiresAcknowledgement ? t('reach.paper.asked') : null],
    [t('reach.paper.attachments'), files.join('\n')],
  ])
}

/** Who was to be told, in words: `owners of blocks A, B; the staff`. */
function audienceIn(audience: Audience, t: Words): string {
  const { everyone, blocks, residentTypes, committee, staff } = audience
  if (everyone) return t('reach.paper.to.everyone')
  const who =
    residentTypes.map((type) => t(`reach.paper.to.${type}`)).join(', ') || t('reach.paper.to.residents')
  const residents =
    blocks.length > 0
      ? t('reach.paper.to.ofBlocks', { who, count: blocks.length, blocks: blocks.join(', ') })
      : who
  return [
    ...(blocks.length > 0 || residentTypes.length > 0 ? [residents] : []),
    ...(committee ? [t('reach.paper.to.committee')] : []),
    ...(staff ? [t('reach.paper.to.staff')] : []),
  ].join('; ')
}

function writeSummary(paper: Paper, facts: ProofPaper, t: Words, language: Language): void {
  const { reach, channels, reminders, sealed } = facts
  const { recipients, unreachedFlats } = reach
  const share = (count: number) =>
    t('reach.paper.share', { count, total: recipients, percent: percent(count, recipients, language) })
  const inPerson = sealed.proof.receipts.filter(({ readWay }) => readWay === 'in_person').length
  paper.heading(t('reach.paper.summary'))
  paper.facts([
    [t('reach.paper.recipients'), t('reach.paper.recipientsCount', { count: recipients })],
    [t('reach.paper.read'), share(reach.read)],
    [t('reach.paper.soon'), share(reach.readWithin48h)],
    [t('reach.paper.acknowledged'), share(reach.acknowledged)],
    [t('reach.paper.inPerson'), inPerson > 0 ? String(inPerson) : null],
    ...channels.map(
      (count) =>
        [
          t(`reach.channels.${count.channel}`),
          DELIVERY_STATUSES.filter((status) => count[status])
            .map((status) => t(`reach.channels.status.${status}`, { count: count[status] ?? 0 }))
            .join(', '),
        ] as const,
    ),
    [
      t('reach.paper.reminders'),
      reminders.map((one) => `${instant(one.at, language)}: ${pastWays(one, t)}`).join('\n'),
    ],
    [t('reach.paper.flats'), unreachedFlats.join(', ')],
  ])
}

function writeFingerprint(paper: Paper, facts: ProofPaper, t: Words, language: Language): void {
  const { proof, fingerprint } = facts.sealed
  const path = `/announcements/${proof.number}/reach/proof.json?at=${proof.asAt}`
  paper.heading(t('reach.paper.fingerprint'))
  paper.paragraph(fingerprint)
  paper.small(t('reach.paper.how', { path: `${env.estateUrl}${path}` }))
  paper.small(t('reach.paper.asAt', { when: instant(proof.asAt, language), zone: env.timeZone }))
  paper.small(t('reach.paper.made', { when: instant(facts.printedAt, language), name: facts.printedBy }))
}
