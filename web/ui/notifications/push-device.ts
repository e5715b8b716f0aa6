/**
 * Whether this browser is one that the estate knocks at. `install`: an iPhone, which takes messages only from what stands
 * on its home screen.
 */
export type PushState = 'unsupported' | 'install' | 'blocked' | 'off' | 'on'

const SUBSCRIPTIONS = '/api/push-subscriptions'

/** How it stands with this browser. @throws TypeError when the line is lost. */
export async function pushState(): Promise<PushState> {
  if (!('PushManager' in window) || !navigator.serviceWorker || process.env.NODE_ENV !== 'production')
    return isApplePhone() ? 'install' : 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  const { endpoint } = (await subscription()) ?? {}
  return endpoint && (await idOf(endpoint)) ? 'on' : 'off'
}

/** Asks the browser's holder, and has the estate know this browser. @throws Error when either does not. */
export async function turnOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made with another key would refuse this one.
  await (await pushManager.getSubscription())?.unsubscribe()
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = made.toJSON()
  const answer = await fetch(SUBSCRIPTIONS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, ...keys }),
  })
  if (!answer.ok) {
    await made.unsubscribe()
    throw new Error(`The estate answered ${answer.status}.`)
  }
  return 'on'
}

/** Has the estate forget this browser. @throws Error when it does not. */
export async function turnOff(): Promise<PushState> {
  const own = await subscription()
  const id = own && (await idOf(own.endpoint))
  if (id) {
    const answer = await fetch(`${SUBSCRIPTIONS}/${id}`, { method: 'DELETE' })
    if (!answer.ok && answer.status !== 404) throw new Error(`The estate answered ${answer.status}.`)
  }
  await own?.unsubscribe()
  return 'off'
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.pushManager.getSubscription() ?? null
}

/** What the estate calls this browser, if it is the reader's there too. */
async function idOf(endpoint: string): Promise<string | undefined> {
  const query = new URLSearchParams({ 'where[endpoint][equals]': endpoint, limit: '1' })
  const answer = await fetch(`${SUBSCRIPTIONS}?${query}`)
  if (!answer.ok) throw new Error(`The estate answered ${answer.status}.`)
  return (await answer.json()).docs[0]?.id
}

/** An iPad calls itself a Mac, but has a touch screen. */
const isApplePhone = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)
