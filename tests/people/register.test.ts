import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { flatIdOf, residentIdOf, staffIdOf, userIdOf } from '../support/register'

/** Longer than a change needs until it waits for a row, in milliseconds. */
const WAIT_MS = 10_000

const estate = useEstate()
const get = (as: PersonName, path: string): Promise<Answer> => estate.call('GET', `/api/${path}`, { as })
const change = (as: PersonName, path: string, body: object): Promise<Answer> =>
  estate.call('PATCH', `/api/${path}`, { as, body })
const entryOf = async (person: PersonName): Promise<string> => `residents/${await residentIdOf(person)}`

describe('a household', () => {
  const DAY_MS = 86_400_000
  const inDays = (count: number) => new Date(Date.now() + count * DAY_MS).toISOString()
  const write = async (person: PersonName, fields: string) =>
    stored(`update residents set ${fields} where id = $1`, [await residentIdOf(person)])

  test('reads one another by name and type, and nothing by which to reach them', async () => {
    const emergency = `emergency_contact_name = 'Nani', emergency_contact_phone = '+919812345678'`
    await write('ravi', `alternate_phone = '+919812345679', ${emergency}`)
    const { status, body } = await get('asha', await entryOf('ravi'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'Ravi Rao', residentType: 'family' })
    expect(body).toMatchObject({ phone: null, alternatePhone: null, email: null, emergencyContact: null })
    const list = await get('asha', 'residents')
    expect(list.body.docs.map(({ name }: { name: string }) => name)).toEqual(['Asha Rao', 'Ravi Rao'])
    expect(JSON.stringify(list.body)).not.toContain('+9198123')
  })

  test('is not read by a neighbour', async () => {
    expect((await get('meera', await entryOf('ravi'))).status).toBe(404)
    const list = await get('meera', 'residents')
    expect(list.body.docs.map(({ name }: { name: string }) => name)).toEqual(['Meera Nair'])
  })

  test('cannot be searched by what is hidden', async () => {
    const [row] = await stored<{ phone: string }>('select phone from residents where id = $1', [
      await residentIdOf('ravi'),
    ])
    const search = `residents?where[phone][equals]=${encodeURIComponent(row?.phone ?? '')}`
    expect((await get('asha', search)).body.docs).toEqual([])
  })

  test('is not changed by one another', async () => {
    const before = await stored('select * from residents where id = $1', [await residentIdOf('ravi')])
    expect((await change('asha', await entryOf('ravi'), { phone: '9812345678' })).status).toBe(403)
    expect((await change('meera', await entryOf('ravi'), { phone: '9812345678' })).status).toBe(404)
    expect(await stored('select * from residents where id = $1', [await residentIdOf('ravi')])).toEqual(
      before,
    )
  })

  test('ends for who has moved out, on the day', async () => {
    await write('ravi', `move_out_date = '${inDays(1)}'`)
    expect((await get('asha', await entryOf('ravi'))).status).toBe(200)
    await write('ravi', `move_out_date = '${inDays(0)}'`)
    expect((await get('asha', await entryOf('ravi'))).status).toBe(404)
    await write('ravi', 'move_out_date = null')
  })

  test('does not show who only says that they live there', async () => {
    await write('ravi', 'verified = false')
    expect((await get('asha', await entryOf('ravi'))).status).toBe(404)
    await write('ravi', 'verified = true')
    expect((await get('asha', await entryOf('ravi'))).status).toBe(200)
  })
})

describe('a phone number', () => {
  const phonesOf = async (person: PersonName) => {
    const id = await userIdOf(person)
    const [row] = await stored<{ account: string; entry: string; staff: string }>(
      `select u.phone as account, r.phone as entry, s.phone as staff from users u
       left join residents r on r.user_id = u.id left join staff s on s.user_id = u.id where u.id = $1`,
      [id],
    )
    return row
  }

  test('is stored as it is dialled', async () => {
    const contact = {
      phone: '98111 11111',
      alternatePhone: '0 22 2345 6789',
      emergencyContact: { name: 'Ravi', phone: '+44 20 7946 0958' },
    }
    const { body } = await change('asha', await entryOf('asha'), contact)
    expect(body.doc).toMatchObject({
      phone: '+919811111111',
      alternatePhone: '+912223456789',
      emergencyContact: { name: 'Ravi', phone: '+442079460958' },
    })
  })

  test.each([
    [{ phone: '12345' }, 'phone'],
    [{ phone: 'ask my wife' }, 'phone'],
    [{ alternatePhone: '98765 43210 ext 5' }, 'alternatePhone'],
    [{ emergencyContact: { name: 'Nani', phone: '0' } }, 'emergencyContact.phone'],
  ])('%j of oneself is refused', async (body, field) => {
    const before = await stored('select * from residents where id = $1', [await residentIdOf('asha')])
    const answer = await change('asha', await entryOf('asha'), body)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
    expect(await stored('select * from residents where id = $1', [await residentIdOf('asha')])).toEqual(
      before,
    )
  })

  test('that the office copies from its papers is kept, dialable or not', async () => {
    const path = await entryOf('meera')
    const written = { phone: '080-2345 6789', alternatePhone: 'intercom 402' }
    const { body } = await change('admin', path, written)
    expect(body.doc).toMatchObject({ phone: '+918023456789', alternatePhone: 'intercom 402' })
    expect((await change('meera', path, { phone: '98765 43210' })).status).toBe(200)
  })

  test('that its holder changes is where messages go from now on, whatever it was before', async () => {
    await stored(`update users set phone = '+919800099999' where id = $1`, [await userIdOf('omar')])
    await change('omar', await entryOf('omar'), { phone: '98222 22222' })
    expect(await phonesOf('omar')).toMatchObject({ account: '+919822222222', entry: '+919822222222' })
  })

  test('that the office changes is the account’s as well, as long as both were the same', async () => {
    await change('admin', await entryOf('secretary'), { phone: '98333 33333' })
    expect(await phonesOf('secretary')).toMatchObject({ account: '+919833333333', entry: '+919833333333' })
    await stored(`update users set phone = '+919800099999' where id = $1`, [await userIdOf('secretary')])
    await change('admin', await entryOf('secretary'), { phone: '98444 44444' })
    expect(await phonesOf('secretary')).toMatchObject({ account: '+919800099999', entry: '+919844444444' })
  })

  test('of an account is carried by its staff profile while both are the same', async () => {
    const path = `users/${await userIdOf('plumber')}`
    await change('plumber', path, { phone: '98555 55555' })
    expect(await phonesOf('plumber')).toMatchObject({ account: '+919855555555', staff: '+919855555555' })
    await stored(`update staff set phone = '+919800088888' where id = $1`, [await staffIdOf('plumber')])
    await change('plumber', path, { phone: '98666 66666' })
    expect(await phonesOf('plumber')).toMatchObject({ account: '+919866666666', staff: '+919800088888' })
    expect((await change('plumber', path, { phone: '12' })).status).toBe(400)
  })

  test('that goes on to another record is in the audit of that one too, with who wrote it', async () => {
    await stored(`update staff set phone = null where id = $1`, [await staffIdOf('gardener')])
    await stored(`update users set phone = null where id = $1`, [await userIdOf('gardener')])
    await change('gardener', `users/${await userIdOf('gardener')}`, { phone: '98777 77777' })
    await change('omar', await entryOf('omar'), { phone: '98777 88888' })
    const newest = async (subject: string, id: string) =>
      (
        await stored(
          `select e.changes->'phone'->>'to' as phone, u.email from audit_events e join users u on u.id = e.actor_id
           where subject = $1 and subject_id = $2 order by e.created_at desc limit 1`,
          [subject, id],
        )
      )[0]
    expect(await newest('staff', await staffIdOf('gardener'))).toEqual({
      phone: '+919877777777',
      email: 'gardener@khaki.example',
    })
    expect(await newest('users', await userIdOf('omar'))).toEqual({
      phone: '+919877788888',
      email: 'omar@khaki.example',
    })
  })

  test('of a flat’s number is no matter of a stranger', async () => {
    const list = await get('meera', `residents?where[flat][equals]=${await flatIdOf('A-101')}`)
    expect(list.body.docs).toEqual([])
  })
})

describe('an entry and its account, changed at once', () => {
  const waitsForLock = (count: number) =>
    vi.waitFor(async () => {
      const [row] = await stored<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(row?.n).toBe(count)
    }, WAIT_MS)
  const aClient = async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query('begin')
    return client
  }

  test('wait for each other, and neither is refused', async () => {
    const [entry, account] = [await residentIdOf('omar'), await userIdOf('omar')]
    const [{ phone }] = (await stored('select phone from users where id = $1', [account])) as [
      { phone: string },
    ]
    await stored('update residents set phone = $2 where id = $1', [entry, phone])
    const holder = await aClient()
    await holder.query('select 1 from residents where id = $1 for update', [entry])
    const first = change('admin', `residents/${entry}`, { phone: '98111 22222' })
    await waitsForLock(1)
    const second = change('admin', `users/${account}`, { phone: '98111 33333' })
    await waitsForLock(2)
    await holder.query('commit')
    await holder.end()
    expect([(await first).status, (await second).status]).toEqual([200, 200])
  })

  test('control: the entry’s lock first and the account’s after it is a deadlock', async () => {
    const [entry, account] = [await residentIdOf('omar'), await userIdOf('omar')]
    const [one, other] = [await aClient(), await aClient()]
    const lock = (client: pg.Client, table: string, id: string) =>
      client.query(`select 1 from ${table} where id = $1 for no key update`, [id])
    await lock(one, 'residents', entry)
    await lock(other, 'users', account)
    const both = await Promise.allSettled([
      lock(one, 'users', account).finally(() => one.end()),
      lock(other, 'residents', entry).finally(() => other.end()),
    ])
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: '40P01' } }])
  })
})
