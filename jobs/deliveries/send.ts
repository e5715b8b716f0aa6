import { isUnrefusable, type Language, oneLine, type SendResult } from '@/domain/notifications'
import { toE164 } from '@/domain/phone'
import type { Sql } from '@/server/database'
import { composeDigest } from '../email/compose-digest'
import { renderEmail } from '../email/render'
import { EMAIL_WORDS } from '../email/words'
import { sendPush } from '../push/send-push'
import type { Digest } from './carried'
import type { ClaimedDelivery } from './claimed'
import type { Post } from './post'

/**
 * Characters of an SMS before its link. Devanagari is sent as UCS-2, 67 to a part where English has 153: each of these
 * makes three parts with the link.
 */
const SMS_MAX: Record<Language, number> = { en: 300, hi: 140 }
const PREFERENCES_PATH = '/notifications/preferences'

/** Sends a claimed delivery through its channel, once. Never throws for what a provider or an address does. */
export async function send(delivery: ClaimedDelivery, post: Post, database: Sql): Promise<SendResult> {
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
  const { id, email, recipientName, title, body, language } = delivery
  if (!email) return { kind: 'permanent', reason: 'The account has no e-mail address.' }
  if (delivery.digest) return sendDigest(delivery, email, delivery.digest, post)
  const url = new URL(delivery.url, post.estateUrl).href
  const words = EMAIL_WORDS[language]
  const { button, choose } = words
  const footer = words.footer(delivery.estateName)
  const chooseUrl = isOptional(delivery) ? new URL(PREFERENCES_PATH, post.estateUrl).href : undefined
  const html = await renderEmail({
    ...{ language, title, body, url, button, footer },
    ...(chooseUrl ? { choose, chooseUrl } : {}),
  })
  const below = chooseUrl ? `${footer}\n${choose}: ${chooseUrl}` : footer
  const text = `${title}\n\n${body}\n\n${button}: ${url}\n\n-- \n${below}\n`
  return post.mailer.send({
    id,
    to: { name: recipientName, address: email },
    subject: title,
    text,
    html,
    unsubscribeUrl: chooseUrl,
  })
}

async function sendDigest(
  delivery: ClaimedDelivery,
  address: string,
  digest: Digest,
  { mailer, estateUrl }: Post,
): Promise<SendResult> {
  const chooseUrl = new URL(PREFERENCES_PATH, estateUrl).href
  return mailer.send({
    ...(await composeDigest(delivery, digest, { estateUrl, chooseUrl })),
    id: delivery.id,
    to: { name: delivery.recipientName, address },
    unsubscribeUrl: chooseUrl,
  })
}

/** What is offered to be chosen away in the mail itself: nothing that is urgent, and nothing of one's own account. */
function isOptional(delivery: ClaimedDelivery): boolean {
  return delivery.urgency === 'normal' && !isUnrefusable(delivery)
}

async function sendSms(delivery: ClaimedDelivery, post: Post): Promise<SendResult> {
  if (!delivery.phone) return { kind: 'permanent', reason: 'The account has no phone number.' }
  const to = toE164(delivery.phone)
  if (!to) return { kind: 'permanent', reason: `${delivery.phone} is not a phone number.` }
  // One curly quote would turn the whole text into an alphabet that fits half as much into a message.
  const words = `${delivery.title}. ${delivery.body}`.replace(/[“”]/g, '"').replaceAll('…', '...')
  const url = new URL(delivery.url, post.estateUrl).href
  return post.texter.send({
    id: delivery.id,
    to,
    text: `${oneLine(words, SMS_MAX[delivery.language])} ${url}`,
  })
}
