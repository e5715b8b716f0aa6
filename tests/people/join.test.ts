import pg from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type KnownBy, knownBy } from '@/domain/people/join'
import { join, openWhenAgreed } from '@/hooks/people/join'
import { onPool } from '@/server/database'
import { admitJoin, JOINS_PER_ADDRESS } from '@/web/api/throttle-join'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { passwordWork } from '../support/password-work'
import { userIdOf } from '../support/register'
import { anAddress, aRegisterEntry } from './support'

const estate = useEstate()
const PASSWORD = 'three words here'
const asks = (
  email: string,
  { flatNumber = 'a 102', contact = '+91 98200 12345', password = PASSWORD } = {},
): Promise<void> => join(estate.payload, aRequest(email, { flatNumber, contact, password }))
const aRequest = (email: string, { flatNumber = 'a 102', contact = '', password = PASSWORD }) => ({
  ...{ flatNumber, known: knownBy(contact) as KnownBy, email, password },
  language: 'hi' as const,
})
const entryOf = async (id: string) =>
  (
    await stored<{ verified: boolean; email: string | null; name: string | null; phone: string | null }>(
      `select r.verified, u.email, u.name, u.phone, u.language from residents r
       left join users u on u.id = r.user_id where r.id = $1`,
      [id],
    )
  )[0]
const accounts = async (email: string) =>
  (await stored('select 1 from users where email = $1', [email.toLowerCase()])).length

beforeEach(async () => {
  await stored(`delete from residents where name = 'Lata Lakhani' and user_id is null`)
  await stored(`update residents set phone = null where name = 'Lata Lakhani'`)
})

describe('joining with what stands in the register', () => {
  test('opens an account with the register’s name and no number, and waits for the committee', async () => {
    const entry = await aRegisterEntry({ verified: true })
    const email = anAddress()
    await asks(email.toUpperCase())
    expect(await entryOf(entry)).toEqual({
      verified: false,
      email,
      name: 'Lata Lakhani',
      phone: null,
      language: 'hi',
    })
    const early = await estate.call('POST', '/api/users/login', { body: { email, password: PASSWORD } })
    const stranger = { email: anAddress(), password: PASSWORD }
    const unknown = await estate.call('POST', '/api/users/login', { body: stranger })
    expect([early.status, early.body]).toEqual([401, unknown.body])
  })

  test('tells the committee and the administrators, in the site and by e-mail', async () => {
    const entry = await aRegisterEntry()
    await asks(anAddress())
    const told = await stored(
      `select u.email, n.category, n.title, n.url, d.channel from notifications n
       join users u on u.id = n.recipient_id join deliveries d on d.notification_id = n.id
       where n.kind = 'account.joined' and n.url like $1 order by u.email`,
      [`%${entry}`],
    )
    const expected = { category: 'account', channel: 'email', url: `/admin/collections/residents/${entry}` }
    expect(told).toEqual([
      { ...expected, email: 'admin@khaki.example', title: expect.stringContaining('Lata Lakhani') },
      { ...expected, email: 'secretary@khaki.example', title: expect.stringContaining('Lata Lakhani') },
    ])
  })

  test('leaves an audit of both records', async () => {
    const entry = await aRegisterEntry()
    await asks(anAddress())
    expect(await stored(`select job, action from audit_events where subject_id = $1`, [entry])).toEqual([
      { job: 'join', action: 'update' },
    ])
  })
})

describe('nothing is opened, and nothing said', () => {
  const nothingHappens = async (email: string, entry: string, request: object = {}) => {
    const before = await stored(`select count(*) from notifications`)
    const hadAccount = await accounts(email)
    expect(await asks(email, request)).toBeUndefined()
    expect(await accounts(email)).toBe(hadAccount)
    expect((await entryOf(entry))?.email ?? null).toBeNull()
    expect(await stored(`select count(*) from notifications`)).toEqual(before)
  }

  test('for another number, another flat, or no such flat', async () => {
    const entry = await aRegisterEntry()
    await nothingHappens(anAddress(), entry, { contact: '98200 12346' })
    await nothingHappens(anAddress(), entry, { flatNumber: 'A-101' })
    await nothingHappens(anAddress(), entry, { flatNumber: 'Z-999' })
  })

  test('for who has moved out', async () => {
    const entry = await aRegisterEntry({ moveOutDate: '2026-01-01' })
    await nothingHappens(anAddress(), entry)
  })

  test('for an address that has an account already, in any case', async () => {
    const entry = await aRegisterEntry()
    await nothingHappens('Meera@Khaki.Example', entry)
  })

  test('for a row that has its account', async () => {
    const [omar] = await stored<{ phone: string }>(
      `select r.phone from residents r join users u on u.id = r.user_id where u.email = 'omar@khaki.example'`,
    )
    const email = anAddress()
    await asks(email, { flatNumber: 'C-301', contact: omar?.phone ?? '' })
    expect(await accounts(email)).toBe(0)
    expect(await stored(`select verified, user_id from residents where name = 'Omar Khan'`)).toEqual([
      { verified: true, user_id: await userIdOf('omar') },
    ])
  })

  test('for an address that no account may have, known or not: it is refused before the register is read', async () => {
    const entry = await aRegisterEntry()
    const odd = ['a@b.c', 'a..b@example.com', 'a@x_y.com', '.a@example.com', `${'a'.repeat(300)}@example.com`]
    const before = await stored('select count(*) from users')
    for (const email of odd) {
      const [known, unknown] = await Promise.all(
        ['98200 12345', '98200 12346'].map((contact) => asks(email, { contact }).catch((error) => error)),
      )
      expect(known).toMatchObject({ status: 400, problems: [{ code: 'invalid', field: 'email' }] })
      expect(unknown).toEqual(known)
    }
    expect(await stored('select count(*) from users')).toEqual(before)
    expect((await entryOf(entry))?.email).toBeNull()
  })

  test('when opening one fails on our side: it is logged, and answered like everything else', async () => {
    const entry = await aRegisterEntry()
    const logged = vi.spyOn(estate.payload.logger, 'error').mockImplementation(() => undefined)
    await stored(`create function refuse_account() returns trigger language plpgsql as $$
      begin raise exception 'No room.'; end $$;
      create trigger refuse_account before insert on users for each row execute function refuse_account()`)
    try {
      await nothingHappens(anAddress(), entry)
      expect(logged).toHaveBeenCalledOnce()
    } finally {
      await stored('drop function refuse_account() cascade')
      logged.mockRestore()
    }
  })

  test('with the work that opening one takes, before either waits for the other', async () => {
    const spent = (contact: string) =>
      passwordWork(() => openWhenAgreed(estate.payload, aRequest(anAddress(), { contact })))
    const entry = await aRegisterEntry()
    const opening = await spent('98200 12345')
    expect((await entryOf(entry))?.email).not.toBeNull()
    expect(opening).toHaveLength(1)
    expect(await spent('98200 12346')).toEqual(opening)
  })

  test('and a weak password is refused whatever the register says', async () => {
    const entry = await aRegisterEntry()
    for (const contact of ['98200 12345', '98200 12346']) {
      await expect(asks(anAddress(), { contact, password: 'short' })).rejects.toMatchObject({ status: 400 })
    }
    expect((await entryOf(entry))?.email).toBeNull()
  })
})

describe('two at once', () => {
  test('by one row: one account, and no other is left over', async () => {
    for (let round = 0; round < 5; round += 1) {
      await stored(`update residents set phone = null where name = 'Lata Lakhani'`)
      await aRegisterEntry()
      const emails = [anAddress(), anAddress()]
      await Promise.all(emails.map((email) => asks(email)))
      expect((await Promise.all(emails.map(accounts))).sort()).toEqual([0, 1])
    }
  })

  test('control: without the lock both find the row free, and the second takes it from the first', async () => {
    const entry = await aRegisterEntry()
    const clients = [0, 1].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL }))
    await Promise.all(clients.map((client) => client.connect()))
    const seen = await Promise.all(
      clients.map(async (client) => {
        await client.query('begin')
        return (await client.query('select user_id from residents where id = $1', [entry])).rows[0]
      }),
    )
    for (const client of clients) {
      const made = await client.query(
        `insert into users (name, email) values ('Lata Lakhani', $1) returning id`,
        [anAddress()],
      )
      await client.query('update residents set user_id = $2 where id = $1', [entry, made.rows[0].id])
      await client.query('commit')
      await client.end()
    }
    expect(seen).toEqual([{ user_id: null }, { user_id: null }])
    const orphans = await stored(`select 1 from users u left join residents r on r.user_id = u.id
      where u.name = 'Lata Lakhani' and r.id is null`)
    expect(orphans).toHaveLength(1)
  })

  test('with one address by two rows: one account, and no error', async () => {
    await aRegisterEntry({ phone: '98200 11111' })
    await aRegisterEntry({ phone: '98200 22222' })
    const email = anAddress()
    await Promise.all([asks(email, { contact: '98200 11111' }), asks(email, { contact: '98200 22222' })])
    expect(await accounts(email)).toBe(1)
  })
})

describe('the throttle of joining', () => {
  test('refuses an address that asks too often, and no other', async () => {
    const database = onPool(estate.payload)
    for (let count = 0; count < JOINS_PER_ADDRESS; count += 1) await admitJoin(database, '192.0.2.50')
    await expect(admitJoin(database, '192.0.2.50')).rejects.toMatchObject({
      status: 429,
      code: 'too_many_requests',
    })
    await admitJoin(database, '192.0.2.51')
    await stored(`update sign_in_failures set failed_at = failed_at - interval '16 minutes'`)
    await admitJoin(database, '192.0.2.50')
  })
})
