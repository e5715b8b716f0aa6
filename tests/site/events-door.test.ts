import { randomUUID } from 'node:crypto'
import decodeQR from 'qr/decode.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkInTokenOf } from '@/server/check-in-tokens'
import type { DoorGuest } from '@/web/data/events/door'
import { codeEntry, type DoorEntry, guestEntry, rsvpNamedBy } from '@/web/ui/events/door/entry'
import { DoorQueue } from '@/web/ui/events/door/queue'
import type { Sent } from '@/web/ui/events/door/send'
import { QrCode } from '@/web/ui/events/QrCode'

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
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
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
