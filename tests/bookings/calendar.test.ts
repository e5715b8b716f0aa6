import { describe, expect, it } from 'vitest'
import { aBooking, aFacility, aHall, change, changed, hoursAfter, inDays } from '../support/bookings'
import { addressOf as addressIn, entryOf, linesOf, read } from '../support/calendars'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()
const addressOf = (person: PersonName, path?: string, method?: string) =>
  addressIn(estate, person, path, method)

describe('a person’s calendar', () => {
  it('has the bookings of its resident, in the zone of their facility, and nobody else’s', async () => {
    const berlin = await aFacility(estate, { name: 'Berlin room', timeZone: 'Europe/Berlin' })
    const start = new Date('2027-01-15T17:00:00Z')
    await stored('update facilities set max_advance_days = 400 where id = $1', [berlin.id])
    const own = await aBooking(estate, { facility: berlin.id, start })
    const other = await aBooking(estate, { by: 'meera', facility: berlin.id, start: hoursAfter(start, 24) })
    const { status, headers, text } = await read(await addressOf('asha'))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(entryOf(text, own.id)).toMatchObject({
      'DTSTART;TZID=Europe/Berlin': '20270115T180000',
      'DTEND;TZID=Europe/Berlin': '20270115T200000',
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Berlin room: A birthday',
      DESCRIPTION: `Booking ${own.number}\\nStatus: Confirmed`,
    })
    expect(linesOf(text)).toContain('TZID:Europe/Berlin')
    expect(text).not.toContain(other.id)
  })

  it('says of what still waits that it is tentative, and of a move that it is the same entry, later', async () => {
    const hall = await aHall(estate)
    const start = inDays(5)
    const { id } = await aBooking(estate, { facility: hall.id, start })
    const url = await addressOf('asha')
    const before = entryOf((await read(url)).text, id)
    expect(before).toMatchObject({ STATUS: 'TENTATIVE', SEQUENCE: '0' })
    await changed(estate, id, 'asha', { start: hoursAfter(start, 3), end: hoursAfter(start, 5) })
    const after = entryOf((await read(url)).text, id)
    expect(after).toMatchObject({ UID: before.UID, SEQUENCE: '1' })
    expect(after['DTSTART;TZID=Asia/Kolkata']).not.toBe(before['DTSTART;TZID=Asia/Kolkata'])
  })

  it('says for ninety days that a booking no longer takes place', async () => {
    const room = await aFacility(estate)
    const { id } = await aBooking(estate, { facility: room.id, start: inDays(6) })
    await changed(estate, id, 'asha', { status: 'cancelled' })
    const url = await addressOf('asha')
    expect(entryOf((await read(url)).text, id)).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '1' })
    await stored(`update bookings set updated_at = now() - interval '91 days' where id = $1`, [id])
    expect((await read(url)).text).not.toContain(id)
  })

  it('takes no line from what somebody wrote, and folds at 75 bytes', async () => {
    const room = await aFacility(estate, { name: 'Hall; big, bright' })
    const purpose = `Tea\\; a, b${'जन्मदिन की दावत '.repeat(5)}`
    const { id } = await aBooking(estate, { facility: room.id, start: inDays(7), fields: { purpose } })
    await stored('update bookings set purpose = purpose || $2 where id = $1', [
      id,
      '\r\nEND:VEVENT\rBEGIN:VEVENT\nATTENDEE:mailto:x@khaki.example\u2028X:1',
    ])
    const { text } = await read(await addressOf('asha'))
    expect(linesOf(text).filter((line) => /^(ATTENDEE|X:1)/.test(line))).toEqual([])
    expect(text.match(/BEGIN:VEVENT\r\n/g)?.length).toBe(text.match(/^UID:/gm)?.length)
    expect(entryOf(text, id).SUMMARY).toContain('Hall\\; big\\, bright: Tea\\\\\\; a\\, b')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('answers who has it as it is that nothing is new', async () => {
    const url = await addressOf('asha')
    const etag = (await read(url)).headers.get('etag') ?? ''
    expect(await read(url, { 'if-none-match': `W/${etag}` })).toMatchObject({ status: 304, text: '' })
    const room = await aFacility(estate)
    await aBooking(estate, { facility: room.id, start: inDays(8) })
    expect((await read(url, { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('the address of a calendar', () => {
  it('stays as it is until it is made anew; the old one is unknown at once', async () => {
    const old = await addressOf('asha')
    expect(old).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
    expect(await addressOf('asha')).toBe(old)
    const fresh = await addressOf('asha', undefined, 'POST')
    expect(fresh).not.toBe(old)
    expect((await read(old)).status).toBe(404)
    expect((await read(fresh)).status).toBe(200)
    expect(await addressOf('asha')).toBe(fresh)
  })

  it('that is made anew leaves a trace of who did it, and none of the address', async () => {
    const room = await aFacility(estate)
    await addressOf('manager', `/api/facilities/${room.id}/calendar`)
    await addressOf('manager', `/api/facilities/${room.id}/calendar`, 'POST')
    await addressOf('omar', undefined, 'POST')
    const traces = await stored(
      `select subject, subject_id, actor_id, changes from audit_events where changes ? 'calendarAddress'
         and subject_id in ($1, $2)`,
      [room.id, await userIdOf('omar')],
    )
    const changes = { calendarAddress: { from: 'the old one', to: 'a new one' } }
    expect(traces).toEqual([
      { subject: 'facilities', subject_id: room.id, actor_id: await userIdOf('manager'), changes },
      { subject: 'users', subject_id: await userIdOf('omar'), actor_id: await userIdOf('omar'), changes },
    ])
  })

  it('is not to be found in the database', async () => {
    const token = (await addressOf('asha')).slice(-47, -4)
    const rows = await stored('select * from calendar_feeds')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is unknown for whoever has moved out, and for nobody’s', async () => {
    const url = await addressOf('ravi')
    expect((await read(url)).status).toBe(200)
    const ravi = await userIdOf('ravi')
    await stored(`update residents set move_out_date = now() - interval '2 days' where user_id = $1`, [ravi])
    try {
      expect((await read(url)).status).toBe(404)
    } finally {
      await stored('update residents set move_out_date = null where user_id = $1', [ravi])
    }
    for (const token of ['x', 'A'.repeat(43), `${url.slice(-47, -5)}`])
      expect((await read(`http://localhost/calendar/${token}.ics`)).status).toBe(404)
    expect((await read(url.replace('.ics', '.txt'))).status).toBe(404)
  })

  it('is for whoever is signed in', async () => {
    for (const method of ['GET', 'POST'])
      expect((await estate.call(method, '/api/users/me/calendar')).status).toBe(401)
  })
})

describe('a facility’s calendar', () => {
  it('names whose each booking is and their flat, and says no more of them', async () => {
    const room = await aFacility(estate)
    const { id } = await aBooking(estate, { by: 'meera', facility: room.id, start: inDays(4) })
    for (const person of ['manager', 'secretary', 'security'] as const) {
      const { text } = await read(await addressOf(person, `/api/facilities/${room.id}/calendar`))
      expect(entryOf(text, id).SUMMARY).toBe(`${room.name}: Meera Nair (A-102)`)
      expect(text).not.toContain('A birthday')
      expect(text).not.toContain('@khaki.example')
    }
  })

  it('is for those who oversee bookings and for its approver, each with an address of their own', async () => {
    const hall = await aHall(estate)
    const path = `/api/facilities/${hall.id}/calendar`
    for (const person of ['asha', 'cleaner'] as const)
      expect([person, (await estate.call('GET', path, { as: person })).status]).toEqual([person, 403])
    expect((await estate.call('GET', path)).status).toBe(401)
    expect((await estate.call('GET', '/api/facilities/none/calendar', { as: 'manager' })).status).toBe(404)
    const [manager, omar] = [await addressOf('manager', path), await addressOf('omar', path)]
    expect(manager).not.toBe(omar)
    await addressOf('manager', path, 'POST')
    expect([(await read(manager)).status, (await read(omar)).status]).toEqual([404, 200])
    await estate.call('PATCH', `/api/facilities/${hall.id}`, { as: 'manager', body: { approver: null } })
    expect((await read(omar)).status).toBe(404)
  })
})

describe('the calendar file of one booking', () => {
  it('is for whoever sees the booking, under the same name as in the calendars', async () => {
    const room = await aFacility(estate)
    const { id, number } = await aBooking(estate, { facility: room.id, start: inDays(9) })
    const path = `/api/bookings/${id}/event.ics`
    const own = await estate.call('GET', path, { as: 'asha' })
    expect(own.headers.get('content-disposition')).toBe(`attachment; filename="${number}.ics"`)
    expect(entryOf(own.body, id)).toMatchObject({ SUMMARY: `${room.name}: A birthday` })
    const guard = await estate.call('GET', path, { as: 'security' })
    expect(entryOf(guard.body, id).SUMMARY).toBe(`${room.name}: Asha Rao (A-101)`)
    expect((await estate.call('GET', path, { as: 'meera' })).status).toBe(404)
    expect((await estate.call('GET', path)).status).toBe(401)
    expect((await change(estate, id, 'asha', { status: 'cancelled' })).status).toBe(200)
    expect(entryOf((await estate.call('GET', path, { as: 'asha' })).body, id).STATUS).toBe('CANCELLED')
  })
})
