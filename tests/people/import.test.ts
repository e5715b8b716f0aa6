import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { flatIdOf, residentIdOf } from '../support/register'
import { aRegisterEntry } from './support'

const estate = useEstate()

let last = 9_820_100_000
/** A number that nobody has. */
const aPhone = (): string => {
  last += 1
  return String(last)
}
const aRow = (more: object = {}) => ({
  ...{ flat: 'A-102', name: 'Lata Lakhani', residentType: 'owner', phone: aPhone() },
  ...more,
})
const take = (rows: object[], more: object = {}, headers = {}) =>
  estate.call('POST', '/api/residents/import', { as: 'admin', body: { rows, ...more }, headers })
const everybody = () => stored('select * from residents order by id')
const rowOf = async (id: string) => (await stored('select * from residents where id = $1', [id]))[0]
const resultsOf = async (rows: object[]) => (await take(rows)).body.results

describe('an import of residents', () => {
  test('is no matter of the committee', async () => {
    const before = await everybody()
    const answer = await estate.call('POST', '/api/residents/import', {
      as: 'secretary',
      body: { rows: [aRow()] },
    })
    expect(answer).toMatchObject({ status: 403, body: { errors: [{ code: 'not_permitted' }] } })
    expect(await everybody()).toEqual(before)
  })

  test('enters people as the office does by hand: the row, the stay and the audit', async () => {
    const row = aRow({ email: 'lata@khaki.example', committeeRole: 'member', moveInDate: '2026-04-01' })
    const [result] = await resultsOf([row])
    expect(result).toEqual({ row: 1, action: 'created', id: expect.any(String) })
    const body = {
      ...row,
      phone: aPhone(),
      flat: await flatIdOf('A-102'),
      moveInDate: '2026-03-31T18:30:00.000Z',
    }
    const byHand = (await estate.call('POST', '/api/residents', { as: 'admin', body })).body.doc
    const comparable = async (id: string) => {
      const { id: _, phone, created_at, updated_at, ...kept } = (await rowOf(id)) ?? {}
      const [stay] = await stored(
        'select flat_id, resident_name, resident_type, "from", "to" from occupancies where resident_id = $1',
        [id],
      )
      const [audit] = await stored<{ changes: object }>(
        `select action, actor_id, job, request_id is null as unnamed,
           changes - array['phone', 'emergencyContact'] as changes
         from audit_events where subject = 'residents' and subject_id = $1`,
        [id],
      )
      return { kept, stay, audit }
    }
    expect(await comparable(result.id)).toEqual(await comparable(byHand.id))
  })

  test('updates who has that phone in that flat, and leaves alone what the row does not say', async () => {
    const id = await aRegisterEntry({ phone: '98200 12345', email: 'lata@khaki.example' })
    const row = aRow({ flat: 'a 102', phone: '+919820012345', name: 'Lata Lakhani-Rao', email: '' })
    expect(await resultsOf([row])).toEqual([{ row: 1, action: 'updated', id }])
    expect(await rowOf(id)).toMatchObject({
      name: 'Lata Lakhani-Rao',
      email: 'lata@khaki.example',
      verified: true,
    })
    const audit = await stored(
      `select changes from audit_events where subject_id = $1 and action = 'update' and actor_id is not null`,
      [id],
    )
    expect(audit).toEqual([{ changes: { name: { from: 'Lata Lakhani', to: 'Lata Lakhani-Rao' } } }])
  })

  test('of another address or number alone is in the register and in the audit as well', async () => {
    const id = await aRegisterEntry({
      phone: '98200 77777',
      alternatePhone: 'intercom 402',
      email: 'old@khaki.example',
    })
    const row = aRow({
      phone: '9820077777',
      alternatePhone: '98200 77778',
      email: 'new@khaki.example',
      committeeRole: 'member',
    })
    expect(await resultsOf([row])).toEqual([{ row: 1, action: 'updated', id }])
    expect(await rowOf(id)).toMatchObject({
      alternate_phone: '+919820077778',
      email: 'new@khaki.example',
      committee_role: 'member',
      name: 'Lata Lakhani',
    })
    const audit = await stored(
      `select changes from audit_events where subject_id = $1 and action = 'update' and actor_id is not null`,
      [id],
    )
    expect(audit).toEqual([
      {
        changes: {
          alternatePhone: { from: 'intercom 402', to: '+919820077778' },
          email: { from: 'old@khaki.example', to: 'new@khaki.example' },
          committeeRole: { from: 'none', to: 'member' },
        },
      },
    ])
    expect(await resultsOf([row])).toEqual([{ row: 1, action: 'unchanged', id }])
  })

  test('changes nothing the second time', async () => {
    const rows = [aRow(), aRow({ flat: 'C-301' })]
    await take(rows)
    const before = await everybody()
    expect((await resultsOf(rows)).map(({ action }: { action: string }) => action)).toEqual([
      'unchanged',
      'unchanged',
    ])
    expect(await everybody()).toEqual(before)
  })

  test('says in a dry run what it would do, and does nothing', async () => {
    const id = await aRegisterEntry({ phone: '98200 54321' })
    const before = await everybody()
    const rows = [aRow(), aRow({ phone: '9820054321', name: 'Another' }), aRow({ flat: 'Z-999' })]
    const { body } = await take(rows, { dryRun: true })
    expect(body.results).toEqual([
      { row: 1, action: 'created' },
      { row: 2, action: 'updated', id },
      { row: 3, error: { code: 'invalid', field: 'flat', message: 'There is no flat “Z-999”.' } },
    ])
    expect(await everybody()).toEqual(before)
  })

  test('refuses a row by its number, and takes the others', async () => {
    const phone = aPhone()
    const rows = [
      aRow({ row: 2 }),
      aRow({ row: 3, name: '=cmd()' }),
      aRow({ row: 4, phone }),
      aRow({ row: 5, phone: `+91${phone}` }),
      aRow({ row: 7, residentType: 'guest' }),
    ]
    const results = await resultsOf(rows)
    expect(results).toMatchObject([
      { row: 2, action: 'created' },
      { row: 3, error: { code: 'invalid', field: 'name' } },
      { row: 4, action: 'created' },
      { row: 5, error: { code: 'duplicate_row', message: 'The same flat and phone as row 4.' } },
      { row: 7, error: { code: 'invalid', field: 'residentType' } },
    ])
    expect(await stored('select 1 from residents where phone = $1', [`+91${phone}`])).toHaveLength(1)
    expect(await stored(`select 1 from residents where name like '=%'`)).toEqual([])
  })

  test('keeps out the one that the database refuses, whole, and nobody else', async () => {
    await stored(`create function refuse_trouble() returns trigger language plpgsql as $$
      begin if new.resident_name = 'Trouble' then raise exception 'no' using errcode = 'XX000'; end if; return new; end $$`)
    await stored(
      `create trigger trouble before insert on occupancies for each row execute function refuse_trouble()`,
    )
    const results = await resultsOf([aRow(), aRow({ name: 'Trouble' }), aRow()])
    await stored('drop trigger trouble on occupancies')
    expect(results).toMatchObject([
      { row: 1, action: 'created' },
      { row: 2, error: { code: 'internal' } },
      { row: 3, action: 'created' },
    ])
    expect(results[1].id).toBeUndefined()
    expect(await stored(`select 1 from residents where name = 'Trouble'`)).toEqual([])
  })

  test('is to be sent again, whole, when the database goes in the middle of it', async () => {
    await stored(`create function end_connection() returns trigger language plpgsql as $$
      begin if new.resident_name = 'Unlucky' then perform pg_terminate_backend(pg_backend_pid()); perform 1; end if; return new; end $$`)
    await stored(
      `create trigger unlucky before insert on occupancies for each row execute function end_connection()`,
    )
    const rows = [aRow({ name: 'Lucky' }), aRow({ name: 'Unlucky' })]
    expect(await take(rows)).toMatchObject({ status: 503, body: { errors: [{ code: 'unavailable' }] } })
    await stored('drop trigger unlucky on occupancies')
    expect(await resultsOf(rows)).toMatchObject([{ row: 1 }, { row: 2, action: 'created' }])
    expect(await stored(`select 1 from residents where name in ('Lucky', 'Unlucky')`)).toHaveLength(2)
  })

  test('by a row’s own rule refuses that update alone', async () => {
    const id = await aRegisterEntry({ phone: '98200 11111' })
    await stored(`create function refuse_rename() returns trigger language plpgsql as $$
      begin if new.name = 'Trouble' then raise exception 'no' using errcode = 'XX000'; end if; return new; end $$`)
    await stored(
      `create trigger trouble before update on residents for each row execute function refuse_rename()`,
    )
    const results = await resultsOf([aRow({ phone: '9820011111', name: 'Trouble' }), aRow()])
    await stored('drop trigger trouble on residents')
    expect(results).toMatchObject([
      { row: 1, error: { code: 'internal' } },
      { row: 2, action: 'created' },
    ])
    expect(results[0].action).toBeUndefined()
    expect(await rowOf(id)).toMatchObject({ name: 'Lata Lakhani' })
  })

  test('follows the rules for whoever has an account', async () => {
    const id = await residentIdOf('omar')
    const [omar] = await stored<{ phone: string }>('select phone from residents where id = $1', [id])
    const row = aRow({ flat: 'C-301', phone: omar?.phone, name: 'Omar A. Khan' })
    expect(await resultsOf([row])).toMatchObject([{ action: 'updated', id }])
    expect(await stored('select resident_name from occupancies where resident_id = $1', [id])).toEqual([
      { resident_name: 'Omar A. Khan' },
    ])
  })

  test.each([
    ['no rows', { rows: [] }],
    ['more than 500', { rows: Array.from({ length: 501 }, () => ({})) }],
    ['no list', { rows: 'A-101' }],
    ['rows that are none', { rows: ['A-101'] }],
    ['a dry run that is neither', { rows: [{}], dryRun: 'yes' }],
  ])('of %s is no import', async (_, body) => {
    const answer = await estate.call('POST', '/api/residents/import', { as: 'admin', body })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid' }] } })
  })

  test('is answered again, and not done again, under its key', async () => {
    const rows = [aRow()]
    const key = { 'Idempotency-Key': 'residents-of-november' }
    const first = await take(rows, {}, key)
    const count = (await everybody()).length
    expect((await take(rows, {}, key)).body).toEqual(first.body)
    expect(await everybody()).toHaveLength(count)
  })

  test('of one file twice at once enters nobody twice', async () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      aRow({ flat: ['A-101', 'A-102', 'B-201'][index % 3] }),
    )
    const before = (await everybody()).length
    const answers = await Promise.all([
      take(rows),
      take([...rows].reverse()),
      take(rows),
      take(rows, { dryRun: true }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await everybody()).toHaveLength(before + rows.length)
    const actions = answers
      .slice(0, 3)
      .flatMap(({ body }) => body.results.map((result: any) => result.action))
    expect(actions.filter((action: string) => action === 'created')).toHaveLength(rows.length)
  })
})
