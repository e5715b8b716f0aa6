import { describe, expect, test } from 'vitest'
import { runJob } from '@/jobs/run'
import { env } from '@/server/env'
import { aBooking, aHall, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { flatIdOf, residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()

const change = (id: string, body: object) =>
  estate.call('PATCH', `/api/residents/${id}`, { as: 'admin', body })
const staysOf = (id: string) =>
  stored<any>(
    `select f.number as flat, o.resident_type as type, (o."from" at time zone $2)::date::text as "from",
       (o."to" at time zone $2)::date::text as "to"
     from occupancies o join flats f on f.id = o.flat_id where o.resident_id = $1 order by o."from"`,
    [id, env.timeZone],
  )
const today = new Date().toLocaleDateString('en-CA', { timeZone: env.timeZone })

describe('the register', () => {
  test('keeps who lived where when somebody moves from one flat to another, leaves and is taken off', async () => {
    const body = {
      name: 'Nila',
      flat: await flatIdOf('A-102'),
      residentType: 'tenant',
      moveInDate: '2026-01-15',
    }
    const { id } = (await estate.call('POST', '/api/residents', { as: 'admin', body })).body.doc
    expect(await staysOf(id)).toEqual([{ flat: 'A-102', type: 'tenant', from: '2026-01-15', to: null }])
    await change(id, { flat: await flatIdOf('C-301'), residentType: 'owner' })
    await change(id, { phone: '98200 11111' })
    expect(await staysOf(id)).toEqual([
      { flat: 'A-102', type: 'tenant', from: '2026-01-15', to: today },
      { flat: 'C-301', type: 'owner', from: today, to: null },
    ])
    expect((await estate.call('DELETE', `/api/residents/${id}`, { as: 'admin' })).status).toBe(200)
    const kept = await stored<any>(
      `select "to" is not null as over from occupancies where resident_name = 'Nila'`,
    )
    expect(kept).toEqual([{ over: true }, { over: true }])
  })

  test('shows the past of a flat to the committee, and to each their own', async () => {
    const answer = (as: 'secretary' | 'asha' | 'plumber') =>
      estate.call('GET', '/api/occupancies?limit=100', { as })
    expect((await answer('secretary')).body.totalDocs).toBeGreaterThan(3)
    const own = (await answer('asha')).body.docs
    expect(own.map(({ resident }: { resident: string }) => resident)).toEqual([await residentIdOf('asha')])
    expect((await answer('plumber')).status).toBe(403)
  })
})

describe('the day of moving out', () => {
  test('ends sign-ins, push and waits by the job, keeps what is booked, and is done once', async () => {
    const meera = await residentIdOf('meera')
    const user = await userIdOf('meera')
    await estate.tokenOf('meera')
    const hall = await aHall(estate)
    const first = await aBooking(estate, { facility: hall.id, start: inDays(9), hours: 2 })
    const waiting = await aBooking(estate, {
      facility: hall.id,
      start: inDays(9),
      by: 'meera',
      fields: { waitlist: true },
    })
    const held = await aBooking(estate, { facility: hall.id, start: inDays(12), by: 'meera' })
    expect([first.status, waiting.status]).toEqual(['pending', 'waitlisted'])
    await stored(
      `update residents set move_out_date = now(), updated_at = now() - interval '2 days' where id = $1`,
      [meera],
    )
    const run = () => runJob(estate.payload, 'see-out', new Date())
    expect(await run()).toEqual({ changed: 1, failed: 0 })
    expect(await run()).toEqual({ changed: 0, failed: 0 })
    expect(await stored('select 1 from users_sessions where _parent_id = $1', [user])).toEqual([])
    const statuses = await stored<any>('select status from bookings where id in ($1, $2) order by start', [
      waiting.id,
      held.id,
    ])
    expect(statuses.map(({ status }) => status)).toEqual(['cancelled', held.status])
    expect((await estate.call('GET', '/api/residents', { as: 'meera' })).status).toBe(401)
  })
})
