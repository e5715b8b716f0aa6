/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope

const SUBSCRIPTIONS = '/api/push-subscriptions'
const ALERTS = '/notifications'
const ICON = '/icons/icon-192.png'

/** What the estate sends (server/push.ts). */
interface Told {
  title: string
  body: string
  url: string
  urgency: string
}

/** Shows what came. Every message has to show something, also one that cannot be read. */
export function showPush(event: PushEvent): void {
  const { title, body, url, urgency } = told(event.data)
  const options: NotificationOptions & { renotify: boolean } = {
    body,
    icon: ICON,
    tag: url,
    renotify: true,
    requireInteraction: urgency === 'emergency',
    data: url,
  }
  event.waitUntil(self.registration.showNotification(title, options))
}

function told(data: PushMessageData | null): Told {
  const unread = { title: self.location.hostname, body: '', url: ALERTS, urgency: 'normal' }
  try {
    return { ...unread, ...data?.json() }
  } catch (error) {
    if (error instanceof SyntaxError) return unread
    throw error
  }
}

/** Opens the page that a message is about; where it is open already, that one. No other page loses what is typed there. */
export function openPush(event: NotificationEvent): void {
  event.notification.close()
  event.waitUntil(open(ownAddress(event.notification.data)))
}

async function open(address: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const shown = windows.find(({ url }) => url === address)
  await (shown ? shown.focus() : self.clients.openWindow(address))
}

/** An address of the estate: the page meant, or the alerts where something else was named. */
function ownAddress(named: unknown): string {
  const url = new URL(String(named), self.location.origin)
  return url.origin === self.location.origin ? url.href : new URL(ALERTS, self.location.origin).href
}

/** This browser is knocked at no more: whoever signs out here is told nothing here. */
export async function stopPush(): Promise<void> {
  await (await self.registration.pushManager?.getSubscription())?.unsubscribe()
}

/**
 * Another sign-in has begun. If it is the same person's, this browser goes on with it; what somebody else left behind
 * stops. On a lost line nothing is decided.
 */
export async function renewPush(): Promise<void> {
  const subscription = await self.registration.pushManager?.getSubscription()
  if (!subscription) return
  const { endpoint, keys } = subscription.toJSON()
  const query = new URLSearchParams({ 'where[endpoint][equals]': endpoint ?? '', limit: '1' })
  const answer = await fetch(`${SUBSCRIPTIONS}?${query}`)
  if (!answer.ok) return
  if ((await answer.json()).docs.length === 0) {
    await subscription.unsubscribe()
    return
  }
  await fetch(SUBSCRIPTIONS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, ...keys }),
  })
}
