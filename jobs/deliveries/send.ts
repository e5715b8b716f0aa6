import { type Language, oneLine, type SendResult } from '@/domain/notifications'
import { toE164 } from '@/domain/phone'
import type { Sql } from '@/server/database'
import { composeEmail } from '../email/compose'
import { composeDigest } from '../email/compose-digest'
import { sendPush } from '../push/send-push'
import type { ClaimedDelivery } from './claimed'
import { actionUrlOf } from './links'
import type { Post } from './post'

/**
 * Characters of an SMS before its link. Devanagari is sent as UCS-2, 67 to a part where English has 153: each of these
 * makes three parts with a link to a page.
 */
const SMS_MAX: Record<Language, number> = { en: 300, hi: 140 }
/** Characters of an SMS that has a signed link, which is longer: two parts in English, four in Hindi. */
const SIGNED_SMS_MAX: Record<Language, number> = { en: 2 * 153, hi: 4 * 67 }
/** Characters that are left to the words, however long the site's own address is. */
const SMS_MIN = 60

/** Sends a claimed delivery through its channel, once. Never throws for what a provider or an address does. */
export async function send(delivery: ClaimedDelivery, post: Post, database: Sql): Promise<SendResult> {
  // Only the mails of one's own account are for who is not, or no longer, one of the estate.
  if (delivery.hasLeft && delivery.category !== 'account')
    return { kind: 'permanent', reason: 'Whoever it is for has left the estate.' }
  switch (delivery.channel) {
    case 'email':
      return sendEmail(delivery, post)
    case 'sms':
      return sendSms(delivery, post)
    case 'push':
      return sendPush(database, delivery, post)
    default:
      return delivery.channel satisfies never
  }
}

async function sendEmail(delivery: ClaimedDelivery, post: Post): Promise<SendResult> {
  const { email, digest } = delivery
  if (!email) return { kind: 'permanent', reason: 'The account has no e-mail address.' }
  const mail = digest
    ? await composeDigest(delivery, email, digest, post)
    : await composeEmail(delivery, email, post)
  return post.mailer.send(mail)
}

async function sendSms(delivery: ClaimedDelivery, post: Post): Promise<SendResult> {
  if (!delivery.phone) return { kind: 'permanent', reason: 'The account has no phone number.' }
  const to = toE164(delivery.phone)
  if (!to) return { kind: 'permanent', reason: `${delivery.phone} is not a phone number.` }
  return post.texter.send({ id: delivery.id, to, text: smsOf(delivery, post) })
}

/** One line, and the link that is of most use: the one that counts as read without a sign-in, or the page. */
function smsOf(delivery: ClaimedDelivery, post: Post): string {
  // One curly quote would turn the whole text into an alphabet that fits half as much into a message.
  const words = `${delivery.title}. ${delivery.body}`.replace(/[“”]/g, '"').replaceAll('…', '...')
  const { language } = delivery
  const signed = actionUrlOf(delivery, post)
  if (!signed) return `${oneLine(words, SMS_MAX[language])} ${new URL(delivery.url, post.estateUrl).href}`
  const room = Math.max(SMS_MIN, SIGNED_SMS_MAX[language] - signed.length - 1)
  return `${oneLine(words, room)} ${signed}`
}
