import pg from 'pg'
import { expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf, aResolvedTicket, aSubmittedTicket } from '../support/factories'
import { categoryIdOf, staffIdOf } from '../support/register'

const estate = useEstate()

type Step = (client: pg.Client) => Promise<pg.QueryResult>

/**
 * The control: the same race in plain SQL and without a lock. Both read before either writes, as two requests do
 * that nothing holds back.
 */
async function raceWithoutLock(read: Step, write: (client: pg.Client, seen: any) => Promise<unknown>) {
  const clients = [0, 1].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL }))
  try {
    await Promise.all(clients.map((client) => client.connect()))
    await Promise.all(clients.map((client) => client.query('begin')))
    const seen = await Promise.all(clients.map(async (client) => (await read(client)).rows[0]))
    for (const [index, client] of clients.entries()) {
      await write(client, seen[index])
      await client.query('commit')
    }
    return seen
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function loaded(person: 'plumber', count: number): Promise<void> {
  await stored(
    `insert into tickets (number, title, description, category_id, scope, status, priority, assigned_to_id,
       cycle_started_at)
     select 'LOAD-' || gen_random_uuid(), 'Load', 'x', $2, 'personal', 'assigned', 'low', $1, now()
     from generate_series(1, $3)`,
    [await staffIdOf(person), await categoryIdOf('Plumbing'), count],
  )
}

test('of two who move one ticket one wins, and the other is answered on the state that now holds', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await aResolvedTicket(estate)
    const answers = await Promise.all([
      estate.call('PATCH', `/api/tickets/${id}`, { as: 'asha', body: { status: 'closed' } }),
      estate.call('PATCH', `/api/tickets/${id}`, {
        as: 'manager',
        body: { status: 'in_progress', note: 'No' },
      }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const refused = answers.find((answer) => answer.status === 409)
    expect(refused?.body.errors[0].code).toBe('transition_not_allowed')
    const moves = await stored(
      `select status_to from ticket_updates where ticket_id = $1 and status_from = 'resolved'`,
      [id],
    )
    expect(moves).toHaveLength(1)
  }
})

test('control: without the lock both move it, and the second undoes the first', async () => {
  const { id } = await aResolvedTicket(estate)
  const next = ['closed', 'in_progress']
  const seen = await raceWithoutLock(
    (client) => client.query('select status from tickets where id = $1', [id]),
    (client) => client.query('update tickets set status = $2 where id = $1', [id, next.shift()]),
  )
  expect(seen).toEqual([{ status: 'resolved' }, { status: 'resolved' }])
  expect(await stored('select status from tickets where id = $1', [id])).toEqual([{ status: 'in_progress' }])
})

test('fifty reports at once get fifty numbers', async () => {
  const tickets = await Promise.all(Array.from({ length: 50 }, () => aSubmittedTicket(estate)))
  expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(50)
})

test('control: counting up from the highest number gives one number twice', async () => {
  const seen = await raceWithoutLock(
    (client) => client.query(`select count(*) + 1 as number from tickets`),
    async () => undefined,
  )
  expect(seen[0]).toEqual(seen[1])
})

test('the last place in a technician’s day goes to one of two', async () => {
  await stored(`update tickets set status = 'cancelled', held_from = null`)
  await loaded('plumber', 9)
  const assignedTo = await staffIdOf('plumber')
  const [one, two] = [await aSubmittedTicket(estate), await aSubmittedTicket(estate)]
  const answers = await Promise.all([
    estate.call('PATCH', `/api/tickets/${one.id}`, { as: 'supervisor', body: { assignedTo } }),
    estate.call('PATCH', `/api/tickets/${two.id}`, { as: 'manager', body: { assignedTo } }),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect(answers.find((answer) => answer.status === 409)?.body.errors[0].code).toBe('staff_at_capacity')
  const load = `select count(*)::int as n from tickets where assigned_to_id = $1 and status = 'assigned'`
  expect(await stored(load, [assignedTo])).toEqual([{ n: 10 }])
})

test('control: without the lock both see nine, and there are eleven', async () => {
  await stored(`update tickets set status = 'cancelled', held_from = null`)
  await loaded('plumber', 9)
  const assignedTo = await staffIdOf('plumber')
  const waiting = [(await aSubmittedTicket(estate)).id, (await aSubmittedTicket(estate)).id]
  const load = `select count(*)::int as n from tickets where assigned_to_id = $1 and status = 'assigned'`
  const seen = await raceWithoutLock(
    (client) => client.query(load, [assignedTo]),
    (client) =>
      client.query(`update tickets set status = 'assigned', assigned_to_id = $2 where id = $1`, [
        waiting.shift(),
        assignedTo,
      ]),
  )
  expect(seen).toEqual([{ n: 9 }, { n: 9 }])
  expect(await stored(load, [assignedTo])).toEqual([{ n: 11 }])
})

test('a photo goes to one of two reports', async () => {
  const photos = [await aPhotoOf(estate, 'asha')]
  const category = await categoryIdOf('Plumbing')
  const report = () =>
    estate.call('POST', '/api/tickets', {
      as: 'asha',
      body: { title: 'x', description: 'x', category, photos },
    })
  const statuses = (await Promise.all([report(), report()])).map((answer) => answer.status)
  expect(statuses.sort()).toEqual([201, 400])
})

test('sixteen changes of one ticket at once are all answered, and leave nothing open', async () => {
  const { id } = await aSubmittedTicket(estate)
  const changes = Array.from({ length: 16 }, (_, index) =>
    estate.call('PATCH', `/api/tickets/${id}`, { as: 'manager', body: { title: `Title ${index}` } }),
  )
  const statuses = (await Promise.all(changes)).map((answer) => answer.status)
  expect(statuses).toEqual(Array(16).fill(200))
  const edits = await stored(`select 1 from ticket_updates where ticket_id = $1 and kind = 'edit'`, [id])
  expect(edits).toHaveLength(16)
  const open = `select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
  expect(await stored(open)).toEqual([{ n: 0 }])
})

test('two people resign the last administrator’s seat at once: one seat stays', async () => {
  const user = await stored<{ id: string }>(`select id from users where email = 'omar@khaki.example'`)
  const made = await estate.call('POST', '/api/administrators', { as: 'admin', body: { user: user[0]?.id } })
  expect(made.status).toBe(201)
  const seats = await stored<{ id: string }>('select id from administrators')
  const answers = await Promise.all(
    seats.map(({ id }) => estate.call('DELETE', `/api/administrators/${id}`, { as: 'admin' })),
  )
  expect(answers.filter((answer) => answer.status === 200).length).toBeLessThanOrEqual(1)
  expect((await stored('select id from administrators')).length).toBeGreaterThanOrEqual(1)
})
