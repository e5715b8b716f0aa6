import { oneLine, type SendResult } from '@/domain/notifications'
import { toE164 } from '@/domain/phone'
import { renderEmail } from '../email/render'
import type { ClaimedDelivery } from './claimed'
import type { Post } from './post'

const SMS_MAX = 300
const SITE = 'Khaki Estate'
const PREFERENCES_PATH = '/notifications/preferences'
const BUTTON = 'Open the page'

/** Sends a claimed delivery through its channel, once. Never throws for what a provider or an address does. */
export async function send(delivery: ClaimedDelivery, post: Post): Promise<SendResult> {
  switch (delivery.channel) {
    case 'email':
      return sendEmail(delivery, post)
    case 'sms':
      return sendSms(delivery, post)
    case 'push':
      return { kind: 'permanent', reason: 'Web push is not set up.' }
    default:
      return delivery.channel satisfies never
  }
}

async function sendEmail(delivery: ClaimedDelivery, post: Post): Promise<SendResult> {
  const { id, email, recipientName, title, body, language } = delivery
  if (!email) return { kind: 'permanent', reason: 'The account has no e-mail address.' }
  const url = new URL(delivery.url, post.estateUrl).href
  const footer = `${SITE}. You get this because it concerns you.`
  const html = await renderEmail({ language, title, body, url, button: BUTTON, footer })
  const text = `${title}\n\n${body}\n\n${BUTTON}: ${url}\n\n-- \n${footer}\n`
  const unsubscribeUrl = isOptional(delivery) ? new URL(PREFERENCES_PATH, post.estateUrl).href : undefined
  return post.mailer.send({
    id,
    to: { name: recipientName, address: email },
    subject: title,
    text,
    html,
    unsubscribeUrl,
  })
}

/** What somebody may choose not to get: nothing that is urgent, and nothing about their own account. */
function isOptional({ urgency, kind }: ClaimedDelivery): boolean {
  return urgency === 'normal' && !kind.startsWith('account.')
}

async function sendSms(delivery: ClaimedDelivery, post: Post): Promise<SendResult> {
  if (!delivery.phone) return { kind: 'permanent', reason: 'The account has no phone number.' }
  const to = toE164(delivery.phone)
  if (!to) return { kind: 'permanent', reason: `${delivery.phone} is not a phone number.` }
  // One curly quote would turn the whole text into an alphabet that fits half as much into a message.
  const words = `${delivery.title}. ${delivery.body}`.replace(/[“”]/g, '"').replaceAll('…', '...')
  const url = new URL(delivery.url, post.estateUrl).href
  return post.texter.send({ id: delivery.id, to, text: `${oneLine(words, SMS_MAX)} ${url}` })
}
