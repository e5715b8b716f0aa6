import { expect, test } from 'vitest'
import { changeStream } from '@/web/live/stream'

/** A beat that a test can wait for. */
const HEARTBEAT_MS = 10

/** A stream whose reader sees `versions` one look after the other. */
function streamOf(versions: (string | null)[], end = new AbortController()) {
  let isDone = 0
  const stream = changeStream({
    version: 'first',
    look: async () => (versions.length > 1 ? (versions.shift() as string | null) : (versions[0] ?? null)),
    listen: async () => () => undefined,
    ends: end.signal,
    done: () => {
      isDone += 1
    },
    heartbeatMs: HEARTBEAT_MS,
  })
  return { stream, end, done: () => isDone }
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = ''
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>)
    text += new TextDecoder().decode(part)
  return text
}

test('whoever may not read any more is let go at the next beat', async () => {
  const { stream, done } = streamOf(['first', 'first', null])
  const text = await textOf(stream)
  expect(text).toContain(': still here')
  expect(text).not.toContain('event: change')
  expect(done()).toBe(1)
})

test('a version is announced once, however often it is looked at', async () => {
  const { stream } = streamOf(['second', 'second', 'second', 'third', null])
  expect((await textOf(stream)).match(/data: \w+/g)).toEqual(['data: second', 'data: third'])
})

test('a look that fails closes the stream, so that the page asks again', async () => {
  const stream = changeStream({
    version: 'first',
    look: () => Promise.reject(new Error('The database is away.')),
    listen: async () => () => undefined,
    ends: new AbortController().signal,
    done: () => undefined,
  })
  expect(await textOf(stream)).toContain('retry:')
})

test('a process that drains ends it, before and after it began', async () => {
  const { stream, end, done } = streamOf(['first'])
  const reading = textOf(stream)
  end.abort()
  await reading
  const late = streamOf(['first'], end)
  expect(await textOf(late.stream)).toBe('')
  expect([done(), late.done()]).toEqual([1, 1])
})
