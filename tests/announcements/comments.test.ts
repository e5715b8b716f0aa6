import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aSubmittedTicket } from '../support/factories'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { anAnnouncement, aPublishedAnnouncement } from './support/factories'

const estate = useEstate()

const say = (announcement: unknown, as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/comments', {
    as,
    body: { announcement, body: 'Which tanks?', ...fields },
  })
/** A comment that stands. */
async function aComment(announcement: string, as: PersonName, fields: object = {}): Promise<any> {
  const answer = await say(announcement, as, fields)
  expect(answer.status).toBe(201)
  return answer.body.doc
}
const change = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/comments/${id}`, { as, body })
const announce = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/announcements/${id}`, { as, body })
const rowsOf = (announcement: string) =>
  stored<any>('select * from comments where announcement_id = $1 order by created_at, id', [announcement])
const listedTo = async (as: PersonName, announcement: string): Promise<string[]> => {
  const query = `/api/comments?limit=100&sort=createdAt&where[announcement][equals]=${announcement}`
  const answer = await estate.call('GET', query, { as })
  expect(answer.status).toBe(200)
  return answer.body.docs.map(({ id }: { id: string }) => id)
}
/** Who was told of what about an announcement beside its publishing, as `kind person title`. */
async function told(number: string): Promise<string[]> {
  const rows = await stored<{ kind: string; email: string; title: string }>(
    `select n.kind, u.email, n.title from notifications n join users u on u.id = n.recipient_id
     where n.url = $1 and n.kind <> 'announcement.published' order by n.kind, u.email`,
    [`/announcements/${number}`],
  )
  return rows.map(({ kind, email, title }) => `${kind} ${email.split('@')[0]} ${title}`)
}
const TO_A = { fields: { audience: { blocks: ['A'] } } }

// What one test says does not use up the minute of the next.
beforeEach(() => stored(`update comments set created_at = created_at - interval '2 minutes'`))

describe('a comment', () => {
  test('is taken from a recipient, the author and the committee', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'accountant', ...TO_A })
    for (const as of ['asha', 'accountant', 'secretary', 'admin'] as const) {
      const comment = await aComment(doc.id, as)
      expect(comment).toMatchObject({ announcement: doc.id, author: await userIdOf(as), hidden: false })
    }
    expect(await rowsOf(doc.id)).toHaveLength(4)
  })

  test('of somebody who does not see the announcement is 400 on that field', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'accountant', ...TO_A })
    for (const as of ['omar', 'plumber', 'manager'] as const)
      expect(await say(doc.id, as)).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'invalid', field: 'announcement' }] },
      })
    expect((await estate.call('POST', '/api/comments', { body: { announcement: doc.id } })).status).toBe(401)
    expect(await rowsOf(doc.id)).toEqual([])
  })

  test.each([
    ['without words', { body: '' }, 'body'],
    ['of blanks', { body: ' \n\t ' }, 'body'],
    ['of what nobody can see', { body: '\u200b\u2060' }, 'body'],
    ['of a number', { body: 7 }, 'body'],
    ['that is too long', { body: 'x'.repeat(2001) }, 'body'],
    ['on nothing', { announcement: null }, 'announcement'],
    ['on no id', { announcement: 'ANN-2026-0001' }, 'announcement'],
    ['on an id of nothing', { announcement: '11111111-1111-4111-8111-111111111111' }, 'announcement'],
    ['that answers nothing', { parent: '11111111-1111-4111-8111-111111111111' }, 'parent'],
    ['that answers no id', { parent: 7 }, 'parent'],
  ])('%s is malformed', async (_, fields, field) => {
    const doc = await aPublishedAnnouncement(estate)
    const answer = await say(doc.id, 'asha', fields)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } })
    expect(await rowsOf(doc.id)).toEqual([])
  })

  test('keeps HTML as the text that it is, and 2,000 characters of it', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const body = '<script>alert(1)</script> & <b>bold</b>\nsecond line'
    expect((await aComment(doc.id, 'asha', { body })).body).toBe(body)
    await aComment(doc.id, 'asha', { body: 'x'.repeat(2000) })
    expect((await rowsOf(doc.id)).map((row) => row.body)).toEqual([body, 'x'.repeat(2000)])
  })

  test('is its sender’s, whoever they say they are, and begins in sight', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const meera = await userIdOf('meera')
    const fields = { author: meera, hidden: true, hiddenBy: meera, createdAt: '2020-01-01T00:00:00Z' }
    await aComment(doc.id, 'asha', fields)
    const [row] = await rowsOf(doc.id)
    expect(row).toMatchObject({ author_id: await userIdOf('asha'), hidden: false, hidden_by_id: null })
    expect(row.created_at.getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('tells nobody’s e-mail or phone, whatever depth is asked for', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'asha')
    const answer = await estate.call('GET', `/api/comments/${id}?depth=2`, { as: 'meera' })
    expect(answer.body.author).toBe(await userIdOf('asha'))
    expect(JSON.stringify(answer.body)).not.toMatch(/@khaki|\+91/)
  })

  test('cannot be reworded, moved or taken away by anybody', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const other = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'asha')
    const aside = await aComment(doc.id, 'meera')
    const [before] = (await rowsOf(doc.id)).filter((row) => row.id === id)
    const body = { body: 'Other words', announcement: other.id, parent: aside.id, author: aside.author }
    expect((await change(id, 'asha', body)).status).toBe(403)
    expect((await change(id, 'secretary', body)).status).toBe(200)
    const [after] = (await rowsOf(doc.id)).filter((row) => row.id === id)
    expect({ ...after, updated_at: null }).toEqual({ ...before, updated_at: null })
    for (const as of ['asha', 'secretary', 'admin'] as const)
      expect((await estate.call('DELETE', `/api/comments/${id}`, { as })).status).toBe(403)
    expect(await rowsOf(doc.id)).toHaveLength(2)
  })
})

describe('a reply', () => {
  test('belongs to the announcement of what it answers', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const other = await aPublishedAnnouncement(estate)
    const elsewhere = await aComment(other.id, 'meera')
    expect(await say(doc.id, 'asha', { parent: elsewhere.id })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'parent' }] },
    })
    expect(await rowsOf(doc.id)).toEqual([])
    const first = await aComment(doc.id, 'meera')
    expect((await aComment(doc.id, 'asha', { parent: first.id })).parent).toBe(first.id)
  })

  test('is not possible to what has been hidden, but for moderators', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'meera')
    await change(id, 'secretary', { hidden: true })
    for (const as of ['asha', 'meera'] as const)
      expect(await say(doc.id, as, { parent: id })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'parent' }] },
      })
    await aComment(doc.id, 'secretary', { parent: id })
  })
})

describe('who is told', () => {
  test('of a comment is the announcement’s author, and never who wrote it', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'manager' })
    await aComment(doc.id, 'asha')
    expect(await told(doc.number)).toEqual([
      'announcement.commented manager A comment on “Water off on Friday”',
    ])
    await aComment(doc.id, 'manager')
    expect(await told(doc.number)).toHaveLength(1)
  })

  test('of a reply is whoever is answered, and the announcement’s author', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'manager' })
    const { id } = await aComment(doc.id, 'asha')
    await aComment(doc.id, 'meera', { parent: id, body: 'The ones on block A.' })
    expect(await told(doc.number)).toEqual([
      'announcement.commented manager A comment on “Water off on Friday”',
      'announcement.replied asha A reply to your comment on “Water off on Friday”',
      'announcement.replied manager A comment on “Water off on Friday”',
    ])
  })

  test('of the author’s own reply is only whoever is answered', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'manager' })
    const { id } = await aComment(doc.id, 'asha')
    await aComment(doc.id, 'manager', { parent: id })
    expect((await told(doc.number)).filter((line) => line.startsWith('announcement.replied'))).toEqual([
      'announcement.replied asha A reply to your comment on “Water off on Friday”',
    ])
  })

  test('is nobody who has left the estate', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'manager' })
    const { id } = await aComment(doc.id, 'ravi')
    const ravi = await userIdOf('ravi')
    await stored(`update residents set move_out_date = now() - interval '2 days' where user_id = $1`, [ravi])
    await aComment(doc.id, 'asha', { parent: id })
    await stored(`update residents set move_out_date = null where user_id = $1`, [ravi])
    expect((await told(doc.number)).filter((line) => line.includes(' ravi '))).toEqual([])
  })
})

describe('a thread that is closed', () => {
  test('takes no more, and lets moderators go on hiding', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'asha')
    await announce(doc.id, 'secretary', { commentsLocked: true })
    for (const as of ['asha', 'secretary'] as const)
      expect(await say(doc.id, as)).toMatchObject({
        status: 409,
        body: { errors: [{ code: 'thread_locked' }] },
      })
    expect((await say(doc.id, 'asha', { body: '' })).status).toBe(400)
    expect(await rowsOf(doc.id)).toHaveLength(1)
    expect((await change(id, 'secretary', { hidden: true })).status).toBe(200)
    await announce(doc.id, 'secretary', { commentsLocked: false })
    await aComment(doc.id, 'asha')
  })

  test('is that of what was withdrawn, and of what was not published yet', async () => {
    const withdrawn = await aPublishedAnnouncement(estate)
    await announce(withdrawn.id, 'secretary', { status: 'withdrawn' })
    expect((await say(withdrawn.id, 'asha')).body.errors[0].code).toBe('thread_locked')
    const draft = await anAnnouncement(estate)
    expect(await say(draft.id, 'secretary')).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'not_published' }] },
    })
    expect((await say(draft.id, 'asha')).status).toBe(400)
    expect([...(await rowsOf(withdrawn.id)), ...(await rowsOf(draft.id))]).toEqual([])
  })
})

describe('hiding', () => {
  test('is the committee’s and the administrator’s, and is kept with its name and in the audit', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'manager' })
    const { id } = await aComment(doc.id, 'asha')
    for (const as of ['asha', 'meera', 'manager', 'plumber'] as const)
      expect((await change(id, as, { hidden: true })).status).toBe(403)
    expect(await rowsOf(doc.id)).toMatchObject([{ hidden: false, hidden_by_id: null }])
    expect((await change(id, 'secretary', { hidden: true })).status).toBe(200)
    expect((await change(id, 'admin', { hidden: true })).status).toBe(200)
    const secretary = await userIdOf('secretary')
    expect(await rowsOf(doc.id)).toMatchObject([{ hidden: true, hidden_by_id: secretary }])
    const audit = await stored<{ changes: any }>(
      `select changes from audit_events where subject_id = $1 and action = 'update'`,
      [id],
    )
    expect(audit.map(({ changes }) => Object.keys(changes).sort())).toEqual([['hidden', 'hiddenBy']])
    expect((await change(id, 'admin', { hidden: false })).status).toBe(200)
    expect(await rowsOf(doc.id)).toMatchObject([{ hidden: false, hidden_by_id: null }])
  })

  test('takes it from the neighbours, and leaves it to its author and the moderators', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'asha')
    const reply = await aComment(doc.id, 'meera', { parent: id })
    await change(id, 'secretary', { hidden: true })
    expect(await listedTo('omar', doc.id)).toEqual([reply.id])
    expect((await estate.call('GET', `/api/comments/${id}`, { as: 'omar' })).status).toBe(404)
    expect(await listedTo('asha', doc.id)).toEqual([id, reply.id])
    expect(await listedTo('admin', doc.id)).toEqual([id, reply.id])
  })

  test('does not tell the neighbours who did it', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'asha')
    await change(id, 'secretary', { hidden: true })
    const mine = await estate.call('GET', `/api/comments/${id}`, { as: 'asha' })
    expect(mine.body).not.toHaveProperty('hiddenBy')
    const theirs = await estate.call('GET', `/api/comments/${id}`, { as: 'admin' })
    expect(theirs.body.hiddenBy).toBe(await userIdOf('secretary'))
  })

  test.each([['yes'], [1], [{}]])('by %j is malformed, and nothing at all lets it stand', async (hidden) => {
    const doc = await aPublishedAnnouncement(estate)
    const { id } = await aComment(doc.id, 'asha')
    expect((await change(id, 'secretary', { hidden })).status).toBe(400)
    expect((await change(id, 'secretary', { hidden: null })).status).toBe(200)
    expect(await rowsOf(doc.id)).toMatchObject([{ hidden: false }])
  })
})

describe('the pace', () => {
  test('is fifty a minute, on tickets and announcements together', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const ticket = await aSubmittedTicket(estate, { by: 'meera' })
    const meera = await userIdOf('meera')
    await stored(
      `insert into comments (announcement_id, body, author_id, hidden)
       select $1, 'again', $2, false from generate_series(1, 30)`,
      [doc.id, meera],
    )
    await stored(
      `insert into ticket_updates (ticket_id, kind, visibility, body, author_id, author_side)
       select $1, 'comment', 'resident', 'again', $2, 'resident' from generate_series(1, 19)`,
      [ticket.id, meera],
    )
    expect((await say(doc.id, 'meera')).status).toBe(201)
    expect((await say(doc.id, 'meera')).status).toBe(429)
    const body = { ticket: ticket.id, body: 'And here' }
    expect((await estate.call('POST', '/api/ticket-updates', { as: 'meera', body })).status).toBe(429)
    expect((await say(doc.id, 'asha')).status).toBe(201)
    expect(await rowsOf(doc.id)).toHaveLength(32)
  })
})

describe('a comment and a closing at once', () => {
  test('do not both win: what was said after the closing is not there', async () => {
    for (let round = 0; round < 6; round += 1) {
      const doc = await aPublishedAnnouncement(estate)
      const [comment, lock] = await Promise.all([
        say(doc.id, 'asha'),
        announce(doc.id, 'secretary', { commentsLocked: true }),
      ])
      expect(lock.status).toBe(200)
      expect([201, 409]).toContain(comment.status)
      expect(await rowsOf(doc.id)).toHaveLength(comment.status === 201 ? 1 : 0)
    }
  })

  test('a comment waits for a closing that is under way, and is then refused', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const closing = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await closing.connect()
    try {
      await closing.query('begin')
      await closing.query('select 1 from announcements where id = $1 for no key update', [doc.id])
      const comment = say(doc.id, 'asha')
      await waitForLock()
      await closing.query('update announcements set comments_locked = true where id = $1', [doc.id])
      await closing.query('commit')
      expect(await comment).toMatchObject({ status: 409, body: { errors: [{ code: 'thread_locked' }] } })
      expect(await rowsOf(doc.id)).toEqual([])
    } finally {
      await closing.end()
    }
  })

  test('control: read without the lock, the thread still looks open and the comment stands under the closing', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const clients = [0, 1].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL }))
    const [closing, saying] = clients as [pg.Client, pg.Client]
    try {
      await Promise.all(clients.map((client) => client.connect()))
      await Promise.all(clients.map((client) => client.query('begin')))
      await closing.query('update announcements set comments_locked = true where id = $1', [doc.id])
      const seen = await saying.query('select comments_locked from announcements where id = $1', [doc.id])
      expect(seen.rows).toEqual([{ comments_locked: false }])
      await closing.query('commit')
      await saying.query(
        `insert into comments (announcement_id, body, author_id, hidden) values ($1, 'Late', $2, false)`,
        [doc.id, await userIdOf('asha')],
      )
      await saying.query('commit')
    } finally {
      await Promise.all(clients.map((client) => client.end()))
    }
    const [row] = await stored('select comments_locked from announcements where id = $1', [doc.id])
    expect(row).toEqual({ comments_locked: true })
    expect(await rowsOf(doc.id)).toHaveLength(1)
  })
})

/** Until some statement of this database waits for another's lock. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const waiting = await stored(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) return
  }
}

test('what is hidden is hidden in the messages about it too, and its waiting mail is not sent', async () => {
  const doc = await aPublishedAnnouncement(estate)
  const body = { announcement: doc.id, body: 'Something unkind.' }
  const { doc: comment } = (await estate.call('POST', '/api/comments', { as: 'asha', body })).body
  await estate.call('PATCH', `/api/comments/${comment.id}`, { as: 'secretary', body: { hidden: true } })
  const rows = await stored<{ body: string; status: string }>(
    `select n.body, d.status from notifications n join deliveries d on d.notification_id = n.id
     where n.happening = 'announcement.commented:' || $1`,
    [comment.id],
  )
  expect(rows).toEqual([{ body: '', status: 'suppressed' }])
})
