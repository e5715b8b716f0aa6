import { DrizzleQueryError } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { createLogger } from '@/server/logger'
import { isConstraintRefusal } from '@/server/sql-state'

const STATEMENT = 'insert into bookings (purpose) values ($1)'

/** What a statement that Postgres refused with this SQLSTATE looks like. */
const failed = (code: string) => {
  const cause = Object.assign(new Error('refused'), { code, detail: 'Failing row contains (Leela).' })
  return new DrizzleQueryError(STATEMENT, ['Leela', 2], cause)
}

function aLog(isNoFault?: typeof isConstraintRefusal) {
  const lines: string[] = []
  const log = createLogger('debug', { write: (line) => lines.push(line) }, isNoFault)
  return { log, lines, levels: () => lines.map((line) => JSON.parse(line).level) }
}

it('a failed statement is logged without its values, wherever they stand', () => {
  const { log, lines } = aLog()
  log.error({ err: failed('57014') }, 'a job failed')
  log.error({ err: new Error('It broke.', { cause: failed('57014') }) })
  log.error({ err: failed('57014').cause })
  expect(lines.join('')).not.toContain('Leela')
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
    message: expect.stringContaining(STATEMENT),
    stack: expect.stringContaining('logger.test.ts'),
  })
})

it.each(['23P01', '23505', '23503', '23514'])('%s at the end of a request is noted at debug', (code) => {
  const { log, lines, levels } = aLog(isConstraintRefusal)
  log.error({ err: failed(code) })
  expect(levels()).toEqual(['debug'])
  expect(lines.join('')).not.toContain('Leela')
})

it('what somebody calls a fault stays one, and so does every other failure', () => {
  const { log, lines, levels } = aLog(isConstraintRefusal)
  log.error({ err: failed('23505'), msg: 'A form failed.' })
  log.error({ err: failed('23505') }, 'a job failed')
  log.error({ err: failed('57014') })
  log.error({ err: 'the queue is gone' })
  log.error('stopping took too long')
  expect(levels()).toEqual(['error', 'error', 'error', 'error', 'error'])
  expect(JSON.parse(lines[3] ?? '').err).toBe('the queue is gone')
})
