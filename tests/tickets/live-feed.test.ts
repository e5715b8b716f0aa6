import { once } from 'node:events'
import net from 'node:net'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { databaseUrl } from '@/server/database-url'
import { type Announcement, TicketFeed } from '@/web/live/feed'

const TICKET = '00000000-0000-4000-8000-000000000001'
const servers: net.Server[] = []

afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

/** A message of Postgres: its letter, its length, its content. */
const message = (letter: string, content: Buffer | string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(Buffer.byteLength(content) + length.length)
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(content)])
}
const READY = message('Z', 'I')
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), READY])
const REFUSAL = Buffer.concat([message('E', 'SERROR\0C53300\0Mno\0\0'), READY])

/** A database that takes every connection and then lets nobody listen. */
async function aDeafDatabase(): Promise<{ url: string; open: Set<net.Socket>; second: Promise<unknown> }> {
  const open = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    socket.once('data', () => {
      socket.write(WELCOME)
      socket.on('data', (data) => data[0] === 'Q'.charCodeAt(0) && socket.write(REFUSAL))
    })
  })
  servers.push(server)
  const second = once(server, 'connection').then(() => once(server, 'connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  return { url: `postgres://estate@127.0.0.1:${port}/estate`, open, second }
}

test('where nobody can listen, no connection stays behind, and nobody is told that they hear everything', async () => {
  const end = new AbortController()
  const { url, open, second } = await aDeafDatabase()
  const feed = new TicketFeed(() => url, end.signal)
  let isHeard = false
  void feed
    .listen(TICKET, () => {})
    .then(() => {
      isHeard = true
    })
  await second
  expect(open.size).toBeLessThanOrEqual(1)
  expect(isHeard).toBe(false)
  end.abort()
})

test('a listener hears all that comes once the database can be reached, and what cannot be read ends nothing', async () => {
  const { url } = await aDeafDatabase()
  const end = new AbortController()
  const urls = [url]
  const feed = new TicketFeed(() => urls.shift() ?? databaseUrl(), end.signal)
  const heard = new Promise<Announcement>((resolve) => {
    void feed.listen(TICKET, resolve).then(announce)
  })
  expect(await heard).toEqual({ ticket: TICKET, visibility: 'resident' })
  end.abort()
})

async function announce(): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  for (const payload of ['', '{', 'null', JSON.stringify({ ticket: TICKET, visibility: 'resident' })])
    await client.query('select pg_notify($1, $2)', ['ticket_updates', payload])
  await client.end()
}
