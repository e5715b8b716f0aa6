import pino, { type Logger } from 'pino'
import { expect, it } from 'vitest'
import { aBooking, aFacility, askFor, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'
import { overtaken } from '../support/overtaking'

const estate = useEstate()

/** Everything that Payload logs from now on, line by line. */
function linesOf(logger: Logger): string[] {
  const lines: string[] = []
  logger.level = 'debug'
  Object.assign(logger, { [pino.symbols.streamSym]: { write: (line: string) => lines.push(line) } })
  return lines
}

it('who loses a time to somebody faster by the constraint is no fault, and what they wrote is not in the log', async () => {
  const court = await aFacility(estate)
  const { id } = await aBooking(estate, { by: 'ravi', facility: court.id, start: inDays(4) })
  const lines = linesOf(estate.payload.logger as Logger)

  const moved = `update bookings set start = $2::timestamptz, "end" = $2::timestamptz + interval '2 hours',
    blocked_until = $2::timestamptz + interval '2 hours' where id = $1`
  const answer = await overtaken(moved, [id, inDays(3)], () =>
    askFor(estate, {
      facility: court.id,
      start: inDays(3),
      fields: { purpose: 'The engagement of Leela' },
    }),
  )

  expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'slot_taken' }] } })
  const refused = lines.filter((line) => line.includes('bookings_no_overlap'))
  expect(refused.map((line) => JSON.parse(line).level)).toEqual(['debug'])
  expect(lines.map((line) => JSON.parse(line).level)).not.toContain('error')
  expect(lines.join('')).not.toContain('Leela')
})
