import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { KPI_KEYS, KPI_TARGETS } from '@/domain/figures/kpis'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'

const estate = useEstate()
const ask = (query: string, as: PersonName = 'secretary') => estate.call('GET', `/api/kpis${query}`, { as })

describe('the figures', () => {
  test('are answered to the committee in the words of the contract', async () => {
    const { status, body } = await ask('?from=2026-04-01&to=2026-04-30')
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['kpis'])
    expect(body.kpis.map(({ key }: { key: string }) => key)).toEqual(KPI_KEYS)
    for (const kpi of body.kpis) {
      expect(Object.keys(kpi)).toEqual(['key', 'label', 'value', 'target', 'n', 'definition', 'series'])
      expect(kpi.target).toBe(KPI_TARGETS[kpi.key as keyof typeof KPI_TARGETS])
      expect(kpi.definition.length).toBeGreaterThan(40)
      expect(kpi.series).toHaveLength(12)
      for (const week of kpi.series) expect(Object.keys(week)).toEqual(['from', 'to', 'value', 'n'])
    }
  })

  test('are those of the last 90 days, today included, unless said', async () => {
    const today = DateTime.now().setZone('Asia/Kolkata')
    const from = today.minus({ days: 89 }).toISODate()
    const said = await ask(`?from=${from}&to=${today.toISODate()}`)
    expect((await ask('')).body).toEqual(said.body)
    expect((await ask(`?to=${today.toISODate()}`)).body).toEqual(said.body)
  })

  test('are for nobody else', async () => {
    expect(await ask('', 'asha')).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'not_permitted' }] },
    })
    expect((await ask('?from=nonsense', 'manager')).status).toBe(403)
    expect((await estate.call('GET', '/api/kpis')).status).toBe(401)
    expect((await estate.call('GET', '/api/kpis', { token: 'a.b.c' })).status).toBe(401)
  })
})

test.each([
  ['?from=2026-04-30&to=2026-04-01', 'to'],
  ['?from=2026-02-30&to=2026-04-01', 'from'],
  ['?from=2026-04-01&to=tomorrow', 'to'],
  ['?from=2026-04-01T00:00:00Z&to=2026-04-30', 'from'],
  ['?from=&to=2026-04-30', 'from'],
  ['?from=2026-04-01&from=2026-04-02', 'from'],
  ['?from[x]=1', 'from'],
  ['?to=0000-01-01', 'to'],
  ['?from=2026-04-01&to=9999-12-31', 'to'],
  ['?from=2021-04-01&to=2026-04-01', 'from'],
])('%s is refused on %s', async (query, field) => {
  const { status, body } = await ask(query)
  expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ code: 'invalid' }] })
  expect(body.errors[0].field, JSON.stringify(body)).toBe(field)
})

test('five years are not too long, to the day', async () => {
  expect((await ask('?from=2021-04-02&to=2026-04-01')).status).toBe(200)
  expect((await ask('?from=2024-02-29&to=2029-02-28')).status).toBe(200)
})

test('there is nothing to write', async () => {
  for (const method of ['POST', 'PATCH', 'DELETE'])
    expect(
      (await estate.call(method, '/api/kpis', { as: 'secretary', body: {} })).status,
      method,
    ).toBeGreaterThanOrEqual(403)
})
