import { randomUUID } from 'node:crypto'
import decodeQR from 'qr/decode.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkInTokenOf } from '@/server/check-in-tokens'
import type { DoorGuest } from '@/web/data/events/door'
import { codeEntry, type DoorEntry, guestEntry, rsvpNamedBy } from '@/web/ui/events/door/entry'
import { DoorQueue } from '@/web/ui/events/door/queue'
import { noteFigures, noteSeen, openSeen, SEEN_PREFIX } from '@/web/ui/events/door/seen'
import type { Sent } from '@/web/ui/events/door/send'
import { QrCode } from '@/web/ui/events/QrCode'
import { dropDrafts } from '@/web/ui/form/draft'

const EVENT = '11111111-1111-4111-8111-111111111111'
const guest = (name: string): DoorGuest => ({
  id: randomUUID(),
  name,
  flat: 'A-101',
  heads: 2,
  isIn: false,
  isExpected: true,
})

/** A line that a test takes down and mends, and what arrived over it. */
const line = { answers: [] as (() => Response)[], keys: [] as string[] }
const taken = () => Response.json({ doc: { id: 'x' } })
const refused = (status: number, code: string) => () => Response.json({ errors: [{ code }] }, { status })
const lost = (): Response => {
  throw new TypeError('Failed to fetch')
}

let heard: [DoorEntry, Sent['outcome']][]

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  heard = []
  line.answers = []
  line.keys = []
  vi.stubGlobal('localStorage', storage())
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    line.keys.push(headers['idempotency-key'] ?? '')
    return (line.answers.shift() ?? lost)()
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const aQueue = () => new DoorQueue('door', (entry, { outcome }) => heard.push([entry, outcome]))
const namesIn = (queue: DoorQueue) => queue.snapshot().waiting.map(({ name }) => name)
const [asha, meera, omar] = ['Asha', 'Meera', 'Omar'].map((name) => guestEntry(EVENT, guest(name))) as [
  DoorEntry,
  DoorEntry,
  DoorEntry,
]

describe('the queue of a door', () => {
  it('keeps what a lost line did not take, also when the page is closed, and sends it in order with its keys', async () => {
    const before = aQueue()
    before.add(asha)
    await vi.advanceTimersByTimeAsync(0)
    before.add(meera)
    before.add(omar)
    await vi.advanceTimersByTimeAsync(0)
    before.stop()
    expect(namesIn(before)).toEqual(['Asha', 'Meera', 'Omar'])

    line.keys = []
    line.answers = [taken, taken, taken]
    const after = aQueue()
    await after.flush()
    expect(line.keys).toEqual([asha.key, meera.key, omar.key])
    expect(namesIn(after)).toEqual([])
  })

  it('sends what got no answer once more with the same key, and nothing after it before', async () => {
    line.answers = [refused(503, 'unavailable')]
    const queue = aQueue()
    queue.add(asha)
    await vi.advanceTimersByTimeAsync(0)
    line.answers = [refused(409, 'idempotency_in_progress'), taken, taken]
    queue.add(meera)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(line.keys).toEqual([asha.key, asha.key, asha.key, meera.key])
    expect(namesIn(queue)).toEqual([])
  })

  it('shows what was refused after it had been noted, and not what was refused at once', async () => {
    line.answers = [refused(422, 'invalid_token')]
    const queue = aQueue()
    queue.add(asha)
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.snapshot().troubles).toEqual([])
    expect(heard.at(-1)).toEqual([asha, 'refused'])

    queue.add(meera)
    await vi.advanceTimersByTimeAsync(0)
    queue.add(omar)
    await vi.advanceTimersByTimeAsync(0)
    line.answers = [refused(409, 'already_checked_in'), refused(422, 'invalid_token')]
    await queue.flush()
    expect(queue.snapshot().troubles).toMatchObject([
      { entry: { name: 'Meera' }, code: 'already_checked_in' },
      { entry: { name: 'Omar' }, code: 'invalid_token' },
    ])
    queue.dismissTroubles()
    expect(aQueue().snapshot().troubles).toEqual([])
  })

  it('keeps everything while its person is signed out', async () => {
    line.answers = [refused(401, 'unauthenticated')]
    const queue = aQueue()
    queue.add(asha)
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.snapshot()).toMatchObject({ isSignedOut: true, waiting: [{ name: 'Asha' }], troubles: [] })
    queue.stop()
  })

  it('notes the same people once, by their code or by their name', () => {
    const expected = guest('Ravi')
    const token = checkInTokenOf(expected.id)
    expect(rsvpNamedBy(token)).toBe(expected.id)
    const queue = aQueue()
    const first = queue.add(codeEntry(EVENT, token, expected))
    expect(queue.add(codeEntry(EVENT, token, expected))).toEqual(first)
    expect(queue.add(guestEntry(EVENT, expected))).toEqual(first)
    expect(queue.snapshot().waiting).toEqual([first])
    queue.stop()
  })
})

it('draws a code that the camera’s decoder reads', () => {
  const token = checkInTokenOf(randomUUID())
  const drawing = renderToStaticMarkup(QrCode({ text: token, label: 'Code' }))
  expect(decodeQR(pixelsOf(drawing))).toBe(token)
})

describe('what a door has seen', () => {
  const AS_OF = 1_000
  const figures = { came: 2, expected: 4, walkIns: 0 }

  it('is there again when an old copy of its page is opened without a line', () => {
    expect(openSeen('me', AS_OF)).toMatchObject({ letIn: [], figures: null })
    noteSeen('me', 'asha', true)
    noteSeen('me', 'meera', true)
    noteSeen('me', 'meera', false)
    noteFigures('me', figures)
    const again = { asOf: AS_OF, letIn: ['asha'], takenBack: ['meera'], figures }
    expect(openSeen('me', AS_OF)).toEqual(again)
    expect(openSeen('me', AS_OF - 1)).toEqual(again)
    expect(openSeen('another', AS_OF).letIn).toEqual([])
  })

  it('gives way to a page that the server wrote later', () => {
    openSeen('me', AS_OF)
    noteSeen('me', 'asha', true)
    expect(openSeen('me', AS_OF + 1)).toEqual({ asOf: AS_OF + 1, letIn: [], takenBack: [], figures: null })
    localStorage.setItem(`${SEEN_PREFIX}me`, '{"asOf":')
    expect(openSeen('me', AS_OF).letIn).toEqual([])
  })

  it('is forgotten when somebody signs out, and what still has to be sent is not', () => {
    openSeen('me', AS_OF)
    noteSeen('me', 'asha', true)
    localStorage.setItem('door', 'what waits')
    dropDrafts()
    expect(Object.keys(localStorage)).toEqual(['door'])
  })
})

/** A device's store: what is kept stands among its own names, as browsers have it. */
function storage(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(kept, key) ? String(kept[key]) : null),
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
  }
  const kept: Record<string, unknown> = Object.create(methods)
  return kept as unknown as Storage
}

/** Pixels of a module. */
const SCALE = 4

/** The drawing as a camera sees it: black runs on white. */
function pixelsOf(drawing: string): { width: number; height: number; data: Uint8Array } {
  const modules = Number(/viewBox="0 0 (\d+) /.exec(drawing)?.[1])
  const size = modules * SCALE
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column += 1)
        data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3)
  return { width: size, height: size, data }
}
