import { describe, expect, it } from 'vitest'
import { FIGURE_TABLES } from '@/server/figures/dashboard/tables'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAssignedTicket, aResolvedTicket } from '../support/factories'
import type { PersonName } from '../support/people'
import { staffIdOf } from '../support/register'

const estate = useEstate()

const file = (name: string, as: PersonName, query = '') =>
  estate.call('GET', `/api/figures/${name}.csv${query}`, { as })

/** The lines of a file without its mark and its end. */
const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')

/** Somebody who reads the table. */
const readerOf = ({ dashboards }: (typeof FIGURE_TABLES)[number]): PersonName =>
  dashboards.includes('committee') ? 'secretary' : dashboards.includes('manager') ? 'manager' : 'accountant'

describe.each(FIGURE_TABLES.map((table) => [table.name, table] as const))('%s.csv', (name, table) => {
  it('is a file with its columns in the first line, for programs of other countries too', async () => {
    const answer = await fetch(`${estate.url}/api/figures/${name}.csv`, {
      headers: { authorization: `JWT ${await estate.tokenOf(readerOf(table))}` },
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}.csv"`)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(linesOf(bytes.toString('utf8'))[0]).toBe(table.columns.map((column) => `"${column}"`).join(','))
  })

  it.each([
    ['?from=yesterday', 'from'],
    ['?to=2026-02-30', 'to'],
    ['?from=2026-02-02&to=2026-02-01', 'to'],
    ['?from=2015-01-01&to=2026-01-01', 'from'],
    ['?from[]=2026-01-01', 'from'],
  ])('refuses %s on %s', async (query, field) => {
    const answer = await file(name, readerOf(table), query)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
  })

  it('takes days that are far back or to come', async () => {
    for (const query of [
      '?from=2020-01-01&to=2020-12-31',
      '?from=2030-01-01&to=2030-01-31',
      '?to=2020-02-29',
    ])
      expect((await file(name, readerOf(table), query)).status, query).toBe(200)
  })
})

it('a table that is none is not found, whoever asks', async () => {
  expect((await file('salaries', 'admin')).status).toBe(404)
  expect((await file('spend%00', 'admin')).status).toBeGreaterThanOrEqual(400)
  expect((await file('spend%00', 'admin')).status).toBeLessThan(500)
})

it('names and titles that are formulas or markup reach no spreadsheet as such', async () => {
  const hostile = '=HYPERLINK("https://evil.example","<script>alert(1)</script>")'
  const ticket = await anAssignedTicket(estate, { fields: { title: hostile } })
  await stored(`update tickets set acknowledge_due = created_at, resolve_due = created_at where id = $1`, [
    ticket.id,
  ])
  await stored('update staff set name = $2 where id = $1', [await staffIdOf('plumber'), '@cmd,"x"\r\nline'])

  const overdue = (await file('overdue', 'manager')).body as string
  expect(overdue).toContain(`"'=HYPERLINK(""https://evil.example""`)
  expect(overdue).toContain(`"'@cmd,""x""`)
  const load = (await file('load', 'manager')).body as string
  expect(load).toContain(`"'@cmd,""x""`)
  expect(load).not.toMatch(/(^|,)"[=@+-]/m)
})

it('what was spent is told for the days that were asked for', async () => {
  const { id } = await aResolvedTicket(estate, { category: 'Plumbing' })
  await stored(
    `update tickets set resolved_at = '2024-07-10T06:00:00Z', actual_cost_paise = 123456, estimated_cost_paise = 100000
     where id = $1`,
    [id],
  )
  const spent = async (query: string) => linesOf((await file('spend', 'accountant', query)).body).slice(1)
  expect(await spent('?from=2024-07-10&to=2024-07-10')).toEqual([
    '"2024-07","Plumbing","1","1234.56","1","1000.00","1234.56"',
  ])
  expect(await spent('?from=2024-07-11&to=2024-07-31')).toEqual([])
})

it('a budget stands beside what its category cost in each month', async () => {
  await stored(`update ticket_categories set monthly_budget_paise = 123456 where name = 'Plumbing'`)
  const { body } = await file('budgets', 'accountant', '?from=2024-06-01&to=2024-07-31')
  expect(linesOf(body).slice(1)).toEqual([
    '"2024-06","Plumbing","1234.56","0.00","0","within"',
    '"2024-07","Plumbing","1234.56","1234.56","1","spent"',
  ])
})
