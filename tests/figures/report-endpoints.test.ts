import { inflateSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { localDate, plusDays } from '@/domain/time'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { staffIdOf } from '../support/register'
import { aPieceOfWork } from './support/staff-work'

const estate = useEstate()
const generate = (as: PersonName, body: object) => estate.call('POST', '/api/reports/generate', { as, body })
const today = () => localDate(new Date(), 'Asia/Kolkata')

beforeEach(() => stored('delete from staff_reports'))

describe('reports', () => {
  test('are made by the committee and the facility manager, and answered as they are stored', async () => {
    await aPieceOfWork({ created: '2026-03-10T06:00:00Z', resolved: '2026-03-10T10:00:00Z' })
    const first = await generate('secretary', { period: 'weekly', at: '2026-03-16' })
    expect(first).toMatchObject({ status: 200, body: { from: '2026-03-09', to: '2026-03-15', stored: 8 } })
    expect(first.body.docs[0]).toMatchObject({
      staff: { employeeId: 'PL001' },
      figures: { resolved: 1, avgResolutionHours: 4 },
      before: null,
    })
    const again = await generate('manager', { period: 'weekly', at: '2026-03-16T00:00:00+05:30' })
    expect(again.body).toEqual({ ...first.body, stored: 0 })
    expect(await stored('select 1 from notifications where kind = $1', ['report.ready'])).toEqual([])
    const one = await estate.call('GET', `/api/staff-reports/${first.body.docs[0].id}`, { as: 'plumber' })
    expect(one).toMatchObject({ status: 200, body: { period: 'weekly', from: '2026-03-09' } })
  })

  test('come with the figures of the period before', async () => {
    await aPieceOfWork({ created: '2026-04-07T06:00:00Z', resolved: '2026-04-07T10:00:00Z' })
    await generate('admin', { period: 'monthly', at: '2026-05-01' })
    const { body } = await generate('admin', { period: 'monthly', at: '2026-06-01' })
    const plumber = body.docs.find((doc: any) => doc.staff.employeeId === 'PL001')
    expect(plumber).toMatchObject({ from: '2026-05-01', figures: { resolved: 0 }, before: { resolved: 1 } })
  })

  test.each([
    [{}, 'period'],
    [{ period: 'hourly' }, 'period'],
    [{ period: ['daily'] }, 'period'],
    [{ period: 'daily', at: 'yesterday' }, 'at'],
    [{ period: 'daily', at: '2026-02-30' }, 'at'],
    [{ period: 'daily', at: 20_260_301 }, 'at'],
    [{ period: 'daily', at: '2026-03-01\u0000' }, 'at'],
    [{ period: 'daily', at: '2199-01-01' }, 'at'],
  ])('of %j are 400 on %s, and nothing is stored', async (body, field) => {
    const answer = await generate('secretary', body)
    expect(answer.status).toBe(400)
    if (!JSON.stringify(body).includes('u0000')) expect(answer.body.errors[0].field).toBe(field)
    expect(await stored('select 1 from staff_reports')).toEqual([])
  })

  test('of tomorrow’s yesterday have not come', async () => {
    expect((await generate('secretary', { period: 'daily', at: plusDays(today(), 1) })).status).toBe(400)
    expect((await generate('secretary', { period: 'daily', at: today() })).status).toBe(200)
  })

  test('are not for technicians, supervisors and residents to make', async () => {
    for (const as of ['plumber', 'supervisor', 'accountant', 'asha'] as const)
      expect([as, (await generate(as, { period: 'daily' })).status]).toEqual([as, 403])
    expect(await stored('select 1 from staff_reports')).toEqual([])
  })

  test('are read by whom they are about, who is above them, and the committee', async () => {
    await generate('secretary', { period: 'daily', at: '2026-03-16' })
    const seenBy = async (as: PersonName) => {
      const { body } = await estate.call('GET', '/api/staff-reports?limit=100&depth=1', { as })
      return body.docs?.map((doc: any) => doc.staff.employeeId).sort()
    }
    expect(await seenBy('plumber')).toEqual(['PL001'])
    expect(await seenBy('supervisor')).toEqual(['EL001', 'EL002', 'MS001', 'PL001'])
    expect(await seenBy('accountant')).toEqual([])
    expect(await seenBy('secretary')).toHaveLength(8)
    expect((await estate.call('GET', '/api/staff-reports', { as: 'asha' })).status).toBe(403)
    const [others] = await stored<{ id: string }>('select id from staff_reports where staff_id = $1', [
      await staffIdOf('electrician'),
    ])
    expect((await estate.call('GET', `/api/staff-reports/${others?.id}`, { as: 'plumber' })).status).toBe(404)
    expect((await estate.call('GET', '/api/staff-reports/nonsense', { as: 'plumber' })).status).toBe(404)
    const forged = { figures: { resolved: 1000 } }
    const write = await estate.call('PATCH', `/api/staff-reports/${others?.id}`, {
      as: 'admin',
      body: forged,
    })
    expect(write.status).toBe(403)
  })
})

describe('the month on paper', () => {
  const paper = (as: PersonName, query: string) =>
    estate.call('GET', `/api/reports/monthly.pdf?${query}`, { as })

  test('is a PDF with its pages, also of a month in which nothing happened', async () => {
    for (const month of ['2024-12', '2026-03', today().slice(0, 7)]) {
      const { status, body, headers } = await paper('secretary', `month=${month}`)
      expect([month, status]).toEqual([month, 200])
      expect(headers.get('content-type')).toBe('application/pdf')
      expect(headers.get('content-disposition')).toBe(`inline; filename="estate-${month}.pdf"`)
      expect(body.startsWith('%PDF-')).toBe(true)
    }
  })

  test('is written in Hindi for who reads it', async () => {
    const answer = await fetch(`${estate.url}/api/reports/monthly.pdf?month=2026-03&language=hi`, {
      headers: { authorization: `JWT ${await estate.tokenOf('manager')}` },
    })
    const pdf = Buffer.from(await answer.arrayBuffer())
    expect(pdf.toString('latin1')).toMatch(/NotoSansDevanagari/)
    expect(pdf.toString('latin1')).toContain('/Lang (hi)')
    expect(contentOf(pdf).length).toBeGreaterThan(5_000)
  })

  test.each([
    '',
    'month=2026',
    'month=2026-13',
    'month=2026-00',
    'month=2199-01',
    'month[]=2026-01',
    'month=March',
  ])('of “%s” is 400', async (query) => {
    const { status, body } = await paper('secretary', query)
    expect(status).toBe(400)
    expect(body.errors[0].field).toBe('month')
  })

  test('is for the committee and the facility manager', async () => {
    for (const as of ['plumber', 'supervisor', 'accountant', 'asha'] as const)
      expect([as, (await paper(as, 'month=2026-03')).status]).toEqual([as, 403])
  })
})

/** Everything that is drawn on the pages, unpacked. */
function contentOf(pdf: Buffer): string {
  const parts = pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)
  return [...parts]
    .map(([, packed = '']) => {
      try {
        return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('')
}
