import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { CHANNELS, type DeliveryChannel } from '@/domain/notifications'
import { toE164 } from '@/domain/phone'
import type { ClaimedDelivery } from '@/jobs/deliveries/claimed'
import { onPool, sql } from '@/server/database'
import { askFor } from './asking'
import { openEstate } from './payload'
import { UsageError } from './usage'

interface Options {
  to?: string
  channel?: string
}

/**
 * Sends one message at once, past the outbox, and prints what the provider answered, or the file that stands for it.
 * @throws UsageError for an address that the channel cannot reach; Error with the reason when it was not taken.
 */
export async function testNotification(options: Options): Promise<void> {
  const channel = CHANNELS.find((known) => known === options.channel)
  if (!channel) throw new UsageError(`--channel is one of ${CHANNELS.join(', ')}.`)
  const to = await askFor('--to', 'To', options.to)
  if (channel === 'sms' && !toE164(to)) throw new UsageError(`“${to}” is no phone number.`)
  if (channel !== 'sms' && !/^[^\s@]+@[^\s@]+$/.test(to))
    throw new UsageError(`“${to}” is no e-mail address.`)
  const payload = await openEstate()
  const { send } = await import('@/jobs/deliveries/send')
  const { closePost, sharedPost } = await import('@/jobs/deliveries/post')
  const result = await send(await aMessage(payload, channel, to), sharedPost(), onPool(payload))
  closePost()
  if (result.kind !== 'sent') throw new Error(`Not sent: ${result.reason}`)
  process.stdout.write(`${result.answer ?? result.providerId ?? 'It was taken.'}\n`)
}

/** As if it had been claimed: in the words and the layout that people get, with nothing to unsubscribe from. */
async function aMessage(
  payload: BasePayload,
  channel: DeliveryChannel,
  to: string,
): Promise<ClaimedDelivery> {
  const [settings] = await onPool(payload).rows<{ name: string | null }>(
    sql`select estate_name as name from settings limit 1`,
  )
  const estateName = settings?.name ?? UNNAMED_ESTATE
  return {
    ...{ id: randomUUID(), notificationId: randomUUID(), channel, attempts: 1, heldSince: null },
    recipientId: channel === 'push' ? await accountOf(payload, to) : randomUUID(),
    claimedAt: new Date(),
    kind: 'account.verified',
    category: 'account',
    happening: 'test',
    urgency: 'normal',
    title: `A test from ${estateName}`,
    body: 'Whoever hosts the site is trying whether messages arrive. There is nothing to do.',
    url: '/',
    ...{ recipientName: to, email: to, phone: to, language: 'en', estateName, digest: null },
  }
}

async function accountOf(payload: BasePayload, email: string): Promise<string> {
  const [account] = await onPool(payload).rows<{ id: string }>(
    sql`select id from users where lower(email) = ${email.toLowerCase()}`,
  )
  if (!account) throw new Error(`Nobody signs in with ${email}. Push goes to the browsers of an account.`)
  return account.id
}
