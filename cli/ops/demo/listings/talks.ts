import type { Occurrence } from '@/domain/notifications'
import { firstNameOf } from '@/domain/people/first-name'
import { addMinutes } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { SignedUp, World } from '../history/world'
import { type ToldRows, tellAccounts } from '../telling'
import type { Offer } from './offer'
import type { Talk } from './special-listing'

const TALKED_ABOUT = 0.5
const FIRST_HOURS = [1, 40] as const
const ANSWER_MINUTES = [4, 400] as const
const ASKED = [
  'Is it still to be had?',
  'May I come and look this evening?',
  'What is the least you would take?',
  'I am in block C, can you hold it until Sunday?',
]
const ANSWERED = [
  'Yes, come after seven.',
  'It is, but somebody else comes tomorrow.',
  'That is a fair price already, I think.',
  'Gladly.',
]

/** Rows of the conversations about a listing, and of what the two were told of each other's words. */
export interface Conversations extends ToldRows {
  threads: Row[]
  messages: Row[]
}

/** What was asked and answered about a listing, as far as it was before midnight. */
export function talkAbout(world: World, offer: Offer): Conversations {
  const rows: Conversations = { threads: [], messages: [], notifications: [], deliveries: [] }
  if (offer.status === 'draft' || offer.status === 'removed') return rows
  world.dice.restart(`listings/talk/${offer.key}`)
  for (const talk of offer.special?.talks ?? [])
    converse(world, offer, talk, world.resident(talk.buyer), rows)
  if (!offer.special && world.dice.chance(TALKED_ABOUT)) inPassing(world, offer, rows)
  return rows
}

function inPassing(world: World, offer: Offer, rows: Conversations): void {
  const { dice } = world
  const others = world.residentsAt(offer.at).filter(({ id }) => id !== offer.seller.id)
  const buyer = dice.pick(others)
  const says = [dice.pick(ASKED), ...(dice.chance(0.8) ? [dice.pick(ANSWERED)] : [])]
  converse(world, offer, { buyer: '', says }, buyer, rows)
}

function converse(world: World, offer: Offer, talk: Talk, buyer: SignedUp, rows: Conversations): void {
  const { dice, calendar } = world
  const thread = dice.uuid()
  let at = addMinutes(offer.at, 60 * dice.between(...FIRST_HOURS))
  const messages = talk.says.map((body, index) => {
    if (index > 0) at = addMinutes(at, dice.between(...ANSWER_MINUTES))
    const author = index % 2 === 0 ? buyer : offer.seller
    return messageRow(dice.uuid(), { thread, body, author, at, shares: talk.sharesAt === index })
  })
  const said = messages.filter(({ created_at }) => (created_at as Date) < calendar.midnight)
  const last = said.at(-1)
  if (!last) return
  rows.messages.push(...said)
  for (const message of said) tellOther(world, { offer, thread, buyer, message }, rows)
  rows.threads.push(threadRow(thread, offer, buyer, said))
}

interface Written {
  offer: Offer
  thread: string
  buyer: SignedUp
  message: Row
}

/** Whoever did not write is told of what the other wrote. */
function tellOther(world: World, { offer, thread, buyer, message }: Written, rows: ToldRows): void {
  const isByBuyer = message.author_id === buyer.account.id
  const [author, other] = isByBuyer ? [buyer, offer.seller] : [offer.seller, buyer]
  const listing = { id: offer.id, title: offer.goods.title, type: offer.goods.type }
  const occurrence: Occurrence = {
    kind: 'listing.message',
    key: `listing.message:${String(message.id)}`,
    actorUserId: author.account.id,
    note: String(message.body),
    listing: { ...listing, threadId: thread, fromName: firstNameOf(author.name) },
  }
  tellAccounts(world, rows, { occurrence, accounts: [other.account], at: message.created_at as Date })
}

interface Said {
  thread: string
  body: string
  author: SignedUp
  at: Date
  shares: boolean
}

function messageRow(id: string, { thread, body, author, at, shares }: Said): Row {
  return {
    ...{ id, thread_id: thread, body, author_id: author.account.id, share_phone: shares },
    shared_phone: shares ? author.account.phone : null,
    ...{ reported: false, hidden: false, created_at: at, updated_at: at },
  }
}

/** Each has read up to what they wrote last; the other side of a new message has not. */
function threadRow(id: string, offer: Offer, buyer: SignedUp, said: readonly Row[]): Row {
  const lastBy = (account: string) =>
    said.findLast(({ author_id }) => author_id === account)?.created_at ?? null
  return {
    ...{ id, listing_id: offer.id, buyer_id: buyer.account.id, seller_id: offer.seller.account.id },
    ...{ blocked: false, blocked_by_id: null },
    last_message_at: said.at(-1)?.created_at,
    buyer_read_at: lastBy(buyer.account.id),
    seller_read_at: lastBy(offer.seller.account.id),
    created_at: said[0]?.created_at,
    updated_at: said.at(-1)?.created_at,
  }
}
