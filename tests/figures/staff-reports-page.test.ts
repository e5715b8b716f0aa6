import { beforeAll, describe, expect, test } from 'vitest'
import { staffReportsPage } from '@/web/data/figures/staff'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { viewerOf } from '../support/viewer'
import { aPieceOfWork } from './support/staff-work'

const estate = useEstate()

beforeAll(async () => {
  await aPieceOfWork({ created: '2026-03-10T06:00:00Z', resolved: '2026-03-10T10:00:00Z' })
  for (const at of ['2026-03-09', '2026-03-16', '2026-03-23'])
    await estate.call('POST', '/api/reports/generate', { as: 'secretary', body: { period: 'weekly', at } })
})

const pageFor = async (person: PersonName, query: Record<string, unknown> = {}) =>
  staffReportsPage(await viewerOf(estate, person), query)

describe('the page of reports', () => {
  test('shows a technician their own, the oldest period first', async () => {
    const page = await pageFor('plumber')
    expect(page).toMatchObject({ whose: { employeeId: 'PL001', isViewer: true }, oversees: false, team: [] })
    expect(page?.trend.map(({ span, figures }) => [span.from, figures.resolved])).toEqual([
      ['2026-03-02', 0],
      ['2026-03-09', 1],
      ['2026-03-16', 0],
    ])
  })

  test('shows who oversees others the latest period of all of them, and each by their number', async () => {
    const page = await pageFor('supervisor')
    expect(page?.span?.from).toBe('2026-03-16')
    expect(page?.team.map(({ employeeId }) => employeeId)).toEqual(['EL001', 'EL002', 'MS001', 'PL001'])
    expect((await pageFor('supervisor', { from: '2026-03-09' }))?.team[0]?.employeeId).toBe('PL001')
    expect((await pageFor('supervisor', { staff: 'pl001' }))?.trend).toHaveLength(3)
    expect((await pageFor('secretary'))?.team).toHaveLength(8)
  })

  test.each([
    ['plumber', { staff: 'EL001' }],
    ['supervisor', { staff: 'FM001' }],
    ['secretary', { staff: 'NOBODY' }],
    ['secretary', { staff: `' or 1=1 --` }],
    ['asha', {}],
    ['asha', { staff: 'PL001' }],
  ] as const)('is not there for %s who asks for %j', async (person, query) => {
    expect(await pageFor(person, query)).toBeNull()
  })

  test.each([
    { period: 'hourly' },
    { from: 'yesterday' },
    { from: '2026-03-10' },
    { staff: ['PL001'], period: [] },
  ])('takes %j for nothing said', async (query) => {
    expect(await pageFor('secretary', query)).toMatchObject({
      period: 'weekly',
      span: { from: '2026-03-16' },
    })
  })

  test('of periods of which there are none is empty', async () => {
    expect(await pageFor('secretary', { period: 'monthly' })).toMatchObject({ team: [], span: null })
    expect(await pageFor('accountant')).toMatchObject({ whose: { employeeId: 'AC001' }, trend: [] })
    expect(await stored('select 1 from staff_reports where period = $1', ['monthly'])).toEqual([])
  })
})
