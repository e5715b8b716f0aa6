import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { categoryIdOf } from '../support/register'

const WRITES = 120
const AT_ONCE = 12

const estate = useEstate()

/** What is killed by its title goes with its connection at the very end, when Postgres is about to commit it. */
const KILLED_AT_COMMIT = 'Killed as it is committed'

let category: string

beforeAll(async () => {
  category = await categoryIdOf('Plumbing')
  await stored(`
    create function kill_at_commit() returns trigger language plpgsql as $$
    begin
      perform pg_terminate_backend(pg_backend_pid());
      perform 1;
      return null;
    end $$`)
  await stored(`
    create constraint trigger kill_at_commit after insert on tickets deferrable initially deferred
    for each row when (new.title = '${KILLED_AT_COMMIT}') execute function kill_at_commit()`)
})

function ask(title: string, headers: Record<string, string> = {}) {
  const body = { title, description: 'It drips all night.', category }
  return estate.call('POST', '/api/tickets', { as: 'asha', headers, body })
}

let killing: Promise<unknown> = Promise.resolve()

/** Ends every connection of the estate, one time after the other, so that none that does the ending is ended. */
function killAll(): Promise<unknown> {
  killing = killing.then(() =>
    stored(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`),
  )
  return killing
}

describe('When the database is there', () => {
  test('whoever belongs here no more is told to sign in, although their sign-in has not run out', async () => {
    expect((await estate.call('GET', '/api/tickets', { as: 'electrician' })).status).toBe(200)
    await stored(`update staff set is_active = false where employee_id = 'EL001'`)
    const answer = await estate.call('GET', '/api/tickets', { as: 'electrician' })
    await stored(`update staff set is_active = true where employee_id = 'EL001'`)
    expect(answer).toMatchObject({ status: 401, body: { errors: [{ code: 'unauthenticated' }] } })
  })
})

describe('When the database is lost', () => {
  test('a write whose connection ends before it is committed is 503, and not stored', async () => {
    const answer = await ask(KILLED_AT_COMMIT)
    expect(answer.status).toBe(503)
    expect(answer.body.errors[0].code).toBe('unavailable')
    expect(await stored('select id from tickets where title = $1', [KILLED_AT_COMMIT])).toEqual([])
    expect((await ask('And the next is taken')).status).toBe(201)
  })

  test('its Idempotency-Key is free again', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    expect((await ask(KILLED_AT_COMMIT, headers)).status).toBe(503)
    await stored('drop trigger kill_at_commit on tickets')
    expect((await ask(KILLED_AT_COMMIT, headers)).status).toBe(201)
    expect(await stored('select id from tickets where title = $1', [KILLED_AT_COMMIT])).toHaveLength(1)
  })

  test('whoever has signed in is not told that they are nobody', async () => {
    const answers: { status: number; user?: unknown }[] = []
    const ask = async () => {
      while (answers.length < WRITES) {
        const { status, body } = await estate.call('GET', '/api/users/me', { as: 'asha' })
        answers.push({ status, user: body.user })
        if (answers.length % AT_ONCE === 0) await killAll()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, ask))
    expect(answers.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
    expect(answers.filter(({ status, user }) => status === 200 && !user)).toEqual([])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  })

  test('what was acknowledged is there, however often the connections end meanwhile', async () => {
    const answers: { status: number; id?: string }[] = []
    let asked = 0
    const write = async () => {
      while (asked < WRITES) {
        asked += 1
        const { status, body } = await ask(`Write ${asked}`)
        answers.push({ status, id: body.doc?.id })
        if (answers.length % AT_ONCE === 0) await killAll()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, write))
    const acknowledged = answers.filter(({ status }) => status === 201).map(({ id }) => id)
    const found = await stored('select id from tickets where id = any($1)', [acknowledged])
    expect(found).toHaveLength(acknowledged.length)
    const others = answers.filter(({ status }) => status !== 201)
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter(({ status }) => status !== 503)).toEqual([])
    expect((await ask('No connection is missing afterwards')).status).toBe(201)
  })
})
