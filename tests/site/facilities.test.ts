import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBooking, aFacility, aHall, askFor, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { formIn, plainBrowser } from '../support/plain-browser'
import { residentIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 60_000
const ZONE = 'Asia/Kolkata'
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const everyDay = (opens: string, closes: string) => DAYS.map((day) => ({ day, opens, closes }))

const api = useEstate()
let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone: ZONE }).toISODate() ?? ''

/** A page as somebody without JavaScript gets it: its text, a dot for each tag, and the links of its main part. */
async function pageOf(person: PersonName, path: string) {
  const answer = await (await plainBrowser(estate.url, person)).get(path)
  const html = await answer.text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
  const links = [...main.matchAll(/href="([^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
  return { status: answer.status, html, links, text: main.replaceAll(/<[^>]+>/g, '·').replaceAll(' ', ' ') }
}

const slotLinks = (links: string[], facility: string) =>
  links.filter((href) => href.startsWith(`/bookings/new?facility=${facility}`))

const shortStart = (at: Date) => at.toISOString().replace(':00.000Z', 'Z')

describe('what can be booked', () => {
  test('says what each facility is, what it costs, when it is open, and when it is free next', async () => {
    const { id, name } = await aFacility(api, {
      description: 'Two tables and a net',
      openingHours: everyDay('06:00', '22:00'),
      feeTiers: [{ days: ['sat', 'sun'], paisePerHour: 50_000 }, { paisePerHour: 30_000 }],
    })
    const { text, links } = await pageOf('asha', '/facilities')
    for (const words of [name, 'Two tables and a net', 'from ₹300 an hour', 'Open today 6:00 am – 10:00 pm'])
      expect(text).toContain(words)
    expect(slotLinks(links, id)).toHaveLength(3)
    expect(links).toContain(`/facilities/${id}`)
  })

  test('is absent for nobody: whoever is not signed in signs in first', async () => {
    const answer = await fetch(`${estate.url}/facilities`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/sign-in?next=%2Ffacilities'])
  })

  test('shows one day of everything, with links to what is free and the reason for the rest', async () => {
    const start = inDays(4)
    const court = await aFacility(api, { name: 'Court of the day', openingHours: everyDay('09:00', '12:00') })
    await aBooking(api, { by: 'meera', facility: court.id, start, hours: 1 })
    const { text, links } = await pageOf('asha', `/facilities?date=${dayOf(start)}`)
    expect(text).toContain('Court of the day')
    expect(text).toContain('Taken')
    const free = slotLinks(links, court.id)
    expect(free.some((href) => href.includes(shortStart(hoursAfter(start, 1))))).toBe(true)
    expect(
      free.filter((href) => href.includes(shortStart(start))).every((href) => href.includes('waitlist=1')),
    ).toBe(true)
    expect(links).toContain(`/facilities?date=${dayOf(inDays(3))}#day`)
    expect(links).toContain(`/facilities?date=${dayOf(inDays(5))}#day`)
  })
})

const isWaiting = (link: string) => link.includes('waitlist=1')

describe('the week of a facility', () => {
  test('is a table with a caption and scopes, in which each slot has its price or its reason', async () => {
    const start = inDays(2)
    const hall = await aHall(api, { openingHours: everyDay('09:00', '13:00') })
    await aBooking(api, { by: 'meera', facility: hall.id, start, hours: 2 })
    const { html, text, links } = await pageOf('asha', `/facilities/${hall.id}`)
    expect(html).toMatch(/<table class="slots"><caption/)
    expect(html.match(/<th scope="col"/g)).toHaveLength(8)
    expect(html.match(/<th scope="row"/g)).toHaveLength(4)
    expect(text).toContain('₹500')
    expect(text).toContain('Taken')
    expect(slotLinks(links, hall.id)).toContain(
      `/bookings/new?facility=${hall.id}&start=${shortStart(start)}&waitlist=1`,
    )
    for (const words of [
      'Until 48 hours before: everything back.',
      'Until 24 hours before: half of the fee back.',
      'After that: nothing of the fee back.',
      'somebody says yes or no within 48 hours',
      '₹2,000, given back afterwards',
    ])
      expect(text).toContain(words)
  })

  test('shows how many places are left, and counts those who come along', async () => {
    const start = inDays(1, 9)
    const pool = await aFacility(api, { mode: 'pool', places: 5, openingHours: everyDay('09:00', '10:00') })
    await aBooking(api, { by: 'meera', facility: pool.id, start, hours: 1, fields: { guests: 2 } })
    const path = `/facilities/${pool.id}?week=${dayOf(start)}`
    const alone = await pageOf('asha', path)
    expect(alone.text).toContain('2 left')
    expect(slotLinks(alone.links, pool.id).some(isWaiting)).toBe(false)
    const three = await pageOf('asha', `${path}&guests=2`)
    expect(three.text).not.toContain('2 left')
    expect(slotLinks(three.links, pool.id).some(isWaiting)).toBe(true)
    expect(slotLinks(three.links, pool.id)[0]).toContain('&guests=2')
  })

  test('says why it is closed', async () => {
    const gym = await aFacility(api)
    const body = { facility: gym.id, start: inDays(1, 0), end: inDays(2, 0), reason: 'New floor' }
    await api.call('POST', '/api/closures', { as: 'manager', body })
    const { text } = await pageOf('asha', `/facilities/${gym.id}`)
    expect(text).toContain(': New floor')
    expect(text).toContain('Closed')
  })

  test('of a guest room is a month of nights with their prices', async () => {
    const nightly = { nightly: true, checkInTime: '14:00', checkOutTime: '11:00', minNights: 1, maxNights: 5 }
    const room = await aFacility(api, { ...nightly, feeTiers: [{ paisePerNight: 150_000 }] })
    const { text, links } = await pageOf('asha', `/facilities/${room.id}`)
    expect(text).toContain('₹1,500')
    expect(new Set(slotLinks(links, room.id)).size).toBeGreaterThanOrEqual(27)
  })

  test('of what does not exist, or takes no bookings, says so', async () => {
    expect((await pageOf('asha', '/facilities/nonsense')).status).toBe(404)
    const closed = await aFacility(api, { isActive: false })
    expect((await pageOf('asha', `/facilities/${closed.id}`)).text).toContain(
      'It takes no bookings at present',
    )
  })

  test('is told in Hindi to who reads Hindi', async () => {
    const { id } = await aHall(api, { openingHours: everyDay('09:00', '13:00') })
    await stored(`update users set language = 'hi' where email = 'ravi@khaki.example'`)
    const { text } = await pageOf('ravi', `/facilities/${id}`)
    expect(text).toContain('48 घंटे पहले तक: पूरा पैसा वापस।')
    await stored(`update users set language = 'en' where email = 'ravi@khaki.example'`)
  })
})

describe('booking', () => {
  const path = (facility: string, start: Date, more = '') =>
    `/bookings/new?facility=${facility}&start=${shortStart(start)}${more}`
  const step2 = (facility: string, start: Date, hours: number, more = '') =>
    path(facility, start, `&end=${shortStart(hoursAfter(start, hours))}&step=2${more}`)
  const bookings = (facility: string) =>
    stored<{
      number: string
      status: string
      guests: string
      resident_id: string
      house_rules_accepted_at: Date
    }>(
      'select number, status, guests, resident_id, house_rules_accepted_at from bookings where facility_id = $1 order by number',
      [facility],
    )

  test(
    'offers the lengths that fit, works the fee out line by line, and books once',
    async () => {
      const start = inDays(3, 16)
      const hall = await aHall(api, {
        houseRules: 'Leave it as you found it.',
        openingHours: everyDay('09:00', '22:00'),
        maxDurationMinutes: 240,
        feeTiers: [{ from: '18:00', to: '22:00', paisePerHour: 90_000 }, { paisePerHour: 50_000 }],
      })
      await aBooking(api, { by: 'meera', facility: hall.id, start: hoursAfter(start, 3), hours: 1 })
      const first = await pageOf('asha', path(hall.id, start))
      expect(first.text).toContain('3 hours, until 7:00 pm')
      expect(first.text).not.toContain('4 hours')

      const second = await pageOf('asha', step2(hall.id, start, 3, '&guests=4&purpose=A+birthday'))
      for (const words of [
        '2 hours at ₹500 an hour',
        '₹1,000.00',
        '1 hour at ₹900 an hour',
        '₹900.00',
        '₹3,900.00',
      ])
        expect(second.text).toContain(words)
      expect(second.text).toContain('Your request goes to Omar')

      const browser = await plainBrowser(estate.url, 'asha')
      const form = formIn(step2(hall.id, start, 3, '&guests=4'), second.html, 'Ask for it')
      const unread = await browser.post(form, {})
      expect(await unread.text()).toContain('Tick that you keep to the house rules.')
      expect(await bookings(hall.id)).toHaveLength(1)

      const taken = await browser.post(form, { acceptsHouseRules: 'on' })
      expect(taken.status).toBe(303)
      const again = await browser.post(form, { acceptsHouseRules: 'on' })
      const [, own, ...others] = await bookings(hall.id)
      expect(own).toMatchObject({ status: 'pending', resident_id: await residentIdOf('asha') })
      expect([Number(own?.guests), own?.house_rules_accepted_at === null, others]).toEqual([4, false, []])
      for (const answer of [taken, again])
        expect(answer.headers.get('location')).toBe(`/bookings/${own?.number}?said=booked`)
    },
    JOURNEY_MS,
  )

  test(
    'of what was just taken leads to the nearest free times, and to the waiting list',
    async () => {
      const start = inDays(3, 18)
      const court = await aFacility(api, { openingHours: everyDay('09:00', '22:00') })
      const browser = await plainBrowser(estate.url, 'asha')
      const form = await browser.form(step2(court.id, start, 1), 'Book it')
      await aBooking(api, { by: 'meera', facility: court.id, start, hours: 1 })
      const late = await browser.post(form, {})
      expect(await bookings(court.id)).toHaveLength(1)
      const address = late.headers.get('location') ?? ''
      const { text, links } = await pageOf('asha', address)
      expect(text).toContain('Somebody was just faster')
      for (const away of [-1, 1]) expect(links).toContain(path(court.id, hoursAfter(start, away)))
      const wait = links.find((href) => href.includes('waitlist=1')) ?? ''
      const waiting = await browser.form(`${wait}&step=2`, 'Join the waiting list')
      expect((await browser.post(waiting, {})).status).toBe(303)
      expect((await bookings(court.id)).map(({ status }) => status)).toEqual(['confirmed', 'waitlisted'])
    },
    JOURNEY_MS,
  )

  test('of what one has oneself already leads to that booking, and says so', async () => {
    const start = inDays(3, 18)
    const court = await aFacility(api)
    const browser = await plainBrowser(estate.url, 'asha')
    const form = await browser.form(step2(court.id, start, 1), 'Book it')
    const { number } = await aBooking(api, { facility: court.id, start, hours: 1 })
    const late = await browser.post(form, {})
    const { text, links } = await pageOf('asha', late.headers.get('location') ?? '')
    expect(text).toContain('You have this time already')
    expect(text).not.toContain('Somebody was just faster')
    expect(links).toContain(`/bookings/${number}`)
    expect(links.some((href) => href.includes('waitlist=1'))).toBe(false)
    expect(await bookings(court.id)).toHaveLength(1)
  })

  test('of a day or a number of guests beyond what can be booked says that it shows another', async () => {
    const pool = await aFacility(api, { mode: 'pool', places: 20, maxGuests: 1 })
    expect((await pageOf('asha', '/facilities?date=9999-12-31')).text).toContain(
      '31 Dec 9999 is further ahead than anything can be booked',
    )
    const lowered = await pageOf('asha', `/facilities/${pool.id}?guests=3`)
    expect(lowered.text).toContain('At most one guest may come')
  })

  test('of what cannot be booked says why, and what is free instead', async () => {
    const court = await aFacility(api, { openingHours: everyDay('09:00', '22:00') })
    const past = await pageOf('asha', path(court.id, inDays(-1)))
    expect(past.text).toContain('This time has begun already. Choose a later one.')
    const night = await pageOf('asha', path(court.id, inDays(2, 3)))
    expect(night.text).toContain('It is not open for all of that time.')
    expect(slotLinks(night.links, court.id).length).toBeGreaterThan(0)
  })

  test('asks again where something does not fit', async () => {
    const start = inDays(3)
    const room = await aFacility(api, { maxGuests: 3, maxDurationMinutes: 120 })
    const many = await pageOf('asha', step2(room.id, start, 1, '&guests=7'))
    expect(many.text).toContain('At most 3 guests.')
    const words = await pageOf('asha', step2(room.id, start, 1, '&guests=some'))
    expect(words.text).toContain('Write the number of guests in digits, from 0 to 3.')
    const long = await pageOf('asha', step2(room.id, start, 5))
    expect(long.text).toContain('That length is no longer possible.')
  })

  test('for a resident is for the staff: they look for them by name or flat', async () => {
    const start = inDays(5)
    const room = await aFacility(api)
    const unnamed = await pageOf('manager', step2(room.id, start, 1))
    expect(unnamed.text).toContain('Choose who it is for.')
    const found = await pageOf('manager', path(room.id, start, '&who=meera'))
    expect(found.text).toContain('Meera')
    const meera = await residentIdOf('meera')
    const browser = await plainBrowser(estate.url, 'manager')
    const form = await browser.form(step2(room.id, start, 1, `&resident=${meera}`), 'Book it')
    expect((await browser.post(form, {})).status).toBe(303)
    expect(await bookings(room.id)).toMatchObject([{ status: 'confirmed', resident_id: meera }])
  })

  test('by a resident is for themselves, whatever the address says', async () => {
    const start = inDays(6)
    const room = await aFacility(api)
    const page = await pageOf('asha', path(room.id, start, '&who=meera'))
    expect(page.text).not.toContain('Who is it for?')
    expect((await askFor(api, { facility: room.id, start, hours: 1 })).status).toBe(201)
  })
})
