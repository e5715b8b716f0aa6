import { expect, test } from 'vitest'
import { localDate } from '@/domain/time'
import { aBooking, aFacility, aHall, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { Terminal } from './terminal'

const estate = useEstate()

/** One command line of a person who signs in first. */
async function as(person: PersonName, ...argv: string[]) {
  const terminal = new Terminal({ address: estate.url, now: new Date(), stdin: PASSWORD })
  const signedIn = await terminal.run('auth', 'login', '--email', emailOf(person), '--password-stdin')
  expect(signedIn).toMatchObject({ exitCode: 0 })
  return terminal.run(...argv)
}

test('a booking is found, approved, and cancelled by the desk; another one is rejected', async () => {
  const hall = await aHall(estate, { name: 'Banquet Hall' })
  const booking = await aBooking(estate, { facility: hall.id, start: inDays(5) })
  const serial = String(Number(booking.number.split('-')[2]))
  const listed = await as('omar', 'bookings', 'list', '--facility', 'banq', '--status', 'pending')
  expect(listed.stdout).toContain(`${booking.number}\tpending\tBanquet Hall\t${booking.start}`)
  expect((await as('meera', 'bookings', 'show', serial)).exitCode).toBe(5)
  expect((await as('asha', 'bookings', 'approve', serial)).exitCode).toBe(4)
  expect((await as('omar', 'bookings', 'approve', serial, '--note', 'Enjoy')).stdout).toContain(
    '\tapproved\t',
  )
  expect((await as('omar', 'bookings', 'approve', serial)).exitCode).toBe(6)
  const shown = JSON.parse((await as('asha', 'bookings', 'show', serial, '--json')).stdout)
  expect(shown).toMatchObject({
    number: booking.number,
    status: 'approved',
    facility: { name: 'Banquet Hall' },
  })
  expect((await as('manager', 'bookings', 'cancel', serial, '--reason', 'Pipe burst')).exitCode).toBe(0)

  const other = await aBooking(estate, { facility: hall.id, start: inDays(6) })
  expect(await as('omar', 'bookings', 'reject', other.number, '--reason', 'Exams')).toMatchObject({
    exitCode: 0,
  })
  const rows = await stored(
    'select status, decision_note from bookings where id in ($1, $2) order by start',
    [booking.id, other.id],
  )
  expect(rows).toEqual([
    { status: 'cancelled', decision_note: 'Pipe burst' },
    { status: 'rejected', decision_note: 'Exams' },
  ])
})

test('who comes is checked in by the guard, in time only', async () => {
  const room = await aFacility(estate, { name: 'Club Room', slotMinutes: 5, checkInBeforeMinutes: 60 })
  const soon = new Date(Math.ceil(Date.now() / 300_000) * 300_000 + 600_000)
  const booking = await aBooking(estate, { facility: room.id, start: soon, hours: 1 })
  const later = await aBooking(estate, { facility: room.id, start: hoursAfter(soon, 48), hours: 1 })
  expect((await as('security', 'bookings', 'check-in', later.number)).exitCode).toBe(6)
  expect((await as('security', 'bookings', 'check-in', booking.number)).exitCode).toBe(0)
  expect(
    (await as('supervisor', 'bookings', 'today', '--date', localDate(soon, 'Asia/Kolkata'), '--json')).stdout,
  ).toContain(booking.number)
  expect((await as('asha', 'facilities', 'list')).stdout).toContain('Club Room\texclusive\t5\t')
  const day = JSON.parse(
    (await as('asha', 'bookings', 'availability', 'club', '--days', '2', '--json')).stdout,
  )
  expect(day.slots.some(({ reason }: { reason?: string }) => reason === 'slot_taken')).toBe(true)
})
