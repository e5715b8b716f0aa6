import type { Urgency } from '../notifications/words'
import type { Audience } from './audience'
import { storedAudience } from './audience'
import { compareFlats } from './reach'
import type { ReadWay } from './words'

/** What the proof of notice is a proof of: text, audience and receipts as they stood at one moment. Instants are ISO. */
export interface Proof {
  asAt: string
  number: string
  title: string
  body: string
  urgency: Urgency
  /** Ids of accounts stand for people, whose names may change. */
  author: string
  publishedAt: string
  validUntil: string | null
  withdrawnAt: string | null
  requiresAcknowledgement: boolean
  /** The number of what it replaced. */
  supersedes: string | null
  audience: Audience
  attachments: { name: string; sha256: string | null }[]
  receipts: ProofReceipt[]
}

export interface ProofReceipt {
  user: string
  name: string
  flat: string | null
  readAt: string | null
  readWay: ReadWay | null
  acknowledgedAt: string | null
  toldBy: string | null
}

/** Names the form of the text below; another form gets another name. */
const FORM = 'khaki-estate/proof-of-notice/1'

/**
 * The proof as the one text whose SHA-256 (of its UTF-8 bytes) is printed on it: JSON without spaces, fields and receipts in
 * a fixed order. What it says of a moment that has passed does not change: receipts keep their first times.
 */
export function canonicalProof({ receipts, audience, attachments, ...proof }: Proof): string {
  return JSON.stringify({
    form: FORM,
    asAt: proof.asAt,
    number: proof.number,
    title: proof.title,
    body: proof.body,
    urgency: proof.urgency,
    author: proof.author,
    publishedAt: proof.publishedAt,
    validUntil: proof.validUntil,
    withdrawnAt: proof.withdrawnAt,
    requiresAcknowledgement: proof.requiresAcknowledgement,
    supersedes: proof.supersedes,
    audience: storedAudience(audience),
    attachments: attachments.map(({ name, sha256 }) => ({ name, sha256 })),
    receipts: [...receipts].sort(byFlat).map(receiptOf),
  })
}

const receiptOf = ({ user, name, flat, readAt, readWay, acknowledgedAt, toldBy }: ProofReceipt) => ({
  user,
  name,
  flat,
  readAt,
  readWay,
  acknowledgedAt,
  toldBy,
})

/** By flat as people count them, those of no flat last; then by name and account, so that there is one order only. */
export function byFlat(a: ProofReceipt, b: ProofReceipt): number {
  if (a.flat !== b.flat) {
    if (a.flat === null || b.flat === null) return a.flat === null ? 1 : -1
    return compareFlats(a.flat, b.flat) || order(a.flat, b.flat)
  }
  return order(a.name, b.name) || order(a.user, b.user)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
