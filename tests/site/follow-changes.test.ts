import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges } from '@/web/ui/tickets/follow-changes'

/** A stream of a browser, as far as it is used here. */
class FakeStream {
  static open: FakeStream[] = []
  onerror: () => void = () => {}
  addEventListener() {}
  constructor() {
    FakeStream.open.push(this)
  }
  close() {
    FakeStream.open = FakeStream.open.filter((stream) => stream !== this)
  }
}

let answer: (response: Response) => void = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  FakeStream.open = []
  vi.stubGlobal('EventSource', FakeStream)
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal(
    'fetch',
    vi.fn(
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve
        }),
    ),
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Follows until the stream fails and the page has asked by itself; the answer is on its way then. */
async function followUntilAsked(changed: () => void): Promise<() => void> {
  const stop = followChanges('/tickets/1/changes', { shown: () => 'old', changed })
  FakeStream.open[0]?.onerror()
  await vi.runOnlyPendingTimersAsync()
  expect(fetch).toHaveBeenCalledTimes(1)
  return stop
}

test('a page without a stream asks, hears of a change and tries the stream again', async () => {
  const changed = vi.fn()
  await followUntilAsked(changed)
  answer(Response.json({ version: 'new' }))
  await vi.runAllTimersAsync()
  expect(changed).toHaveBeenCalledTimes(1)
  expect(FakeStream.open).toHaveLength(1)
})

test('a page that is left while it asks opens no stream any more, and changes nothing', async () => {
  const changed = vi.fn()
  const stop = await followUntilAsked(changed)
  stop()
  answer(Response.json({ version: 'new' }))
  await vi.runAllTimersAsync()
  expect(changed).not.toHaveBeenCalled()
  expect(FakeStream.open).toEqual([])
})
