import type { SerwistPlugin } from 'serwist'
import { COPY_QUESTION } from './names'

/** When what a window shows was answered, by the window's id: only for windows that show a copy. */
const copies = new Map<string, number>()
/** Windows that are remembered; they ask at once or never. */
const REMEMBERED_MAX = 20

/** Notes which windows are shown a page as it was, so that the page can say so. */
export const notingCopies: SerwistPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
    const answeredAt = Date.parse(cachedResponse?.headers.get('Date') ?? '')
    if (cachedResponse && event instanceof FetchEvent && !Number.isNaN(answeredAt)) {
      const [oldest] = copies.keys()
      if (copies.size >= REMEMBERED_MAX && oldest !== undefined) copies.delete(oldest)
      copies.set(event.resultingClientId, answeredAt)
    }
    return cachedResponse
  },
}

/** Answers a page that asks whether it is a copy. */
export function tellOfCopy(event: ExtendableMessageEvent): void {
  if (event.data !== COPY_QUESTION || !(event.source instanceof Client)) return
  event.ports[0]?.postMessage(copies.get(event.source.id) ?? null)
}
