import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { figuresOf, type StaffFigures } from '@/domain/figures/staff'
import { spanFrom } from '@/domain/figures/staff-spans'
import type { ReportPeriod } from '@/domain/figures/words'
import { reportStaff } from '@/jobs/reports/report-staff'
import { runJob } from '@/jobs/run'
import { onPool } from '@/server/database'
import { storeReports } from '@/server/figures/staff-reports'
import { openEstate } from '../jobs/support/estate'
import { stored } from '../support/database'
import { emailOf, type PersonName } from '../support/people'
import { aPieceOfWork, handOver } from './support/staff-work'

/** A Monday, 06:00 and 08:00 by the estate's clock. */
const MONDAY_SIX = new Date('2026-11-16T00:30:00Z')
const MONDAY_EIGHT = new Date('2026-11-16T02:30:00Z')

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})

beforeEach(async () => {
  for (const table of ['staff_reports', 'deliveries', 'notifications', 'tickets']) {
    if (table === 'tickets') await stored('alter table ticket_updates disable trigger user')
    await stored(table === 'tickets' ? 'delete from ticket_updates' : `delete from ${table}`)
    if (table === 'tickets') await stored('delete from tickets')
  }
  await stored('alter table ticket_updates enable trigger user')
})

async function reportOf(person: PersonName, period: ReportPeriod = 'daily'): Promise<StaffFigures | null> {
  const [row] = await stored<{ figures: unknown }>(
    `select r.figures from staff_reports r join staff s on s.id = r.staff_id join users u on u.id = s.user_id
     where u.email = $1 and r.period = $2 order by r."from" desc limit 1`,
    [emailOf(person), period],
  )
  return row ? figuresOf(row.figures) : null
}

const toldOf = async (whose: 'team' | 'own'): Promise<string[]> =>
  (
    await stored<{ who: string }>(
      `select split_part(u.email, '@', 1) as who from notifications n join users u on u.id = n.recipient_id
       where n.kind = 'report.ready' and n.happening like '%:' || $1 order by 1`,
      [whose],
    )
  ).map(({ who }) => who)

describe('a day’s report', () => {
  it('counts what was given, resolved and rated on that day of the estate, and carried at its end', async () => {
    // Saturday's last minute, Sunday's first and last, Monday's first.
    await aPieceOfWork({ created: '2026-11-14T18:29:00Z' })
    await aPieceOfWork({
      created: '2026-11-14T18:30:00Z',
      resolved: '2026-11-15T00:30:00Z',
      due: '2026-11-15T00:30:00Z',
      estimated: 30_000,
      actual: 20_000,
      rating: 5,
      ratedAt: '2026-11-15T10:00:00Z',
    })
    await aPieceOfWork({
      created: '2026-11-10T06:00:00Z',
      resolved: '2026-11-15T18:29:59Z',
      due: '2026-11-11T06:00:00Z',
      estimated: 10_000,
      actual: 60_000,
      rating: 2,
      ratedAt: '2026-11-15T18:30:00Z',
    })
    await aPieceOfWork({ created: '2026-11-15T18:29:59Z', resolved: '2026-11-15T18:30:00Z' })
    await aPieceOfWork({ created: '2026-11-15T18:30:00Z' })
    await runJob(payload, 'staff-report-daily', MONDAY_SIX)
    const report = await reportOf('plumber')
    expect(report).toMatchObject({
      assigned: 2,
      completed: 1,
      completionRate: 0.5,
      resolved: 2,
      rated: 1,
      avgSatisfaction: 5,
      costEfficiency: 0.5,
      onTimeRate: 0.5,
      load: 2,
      teamShare: 1,
    })
    expect(report?.avgResolutionHours).toBeCloseTo((6 + 5 * 24 + 12.4997) / 2, 2)
  })

  it('holds cost against estimate only where both are known', async () => {
    const work = { created: '2026-11-15T02:00:00Z', resolved: '2026-11-15T06:00:00Z' }
    await aPieceOfWork({ ...work, estimated: 20_000, actual: 10_000 })
    await aPieceOfWork({ ...work, actual: 90_000 })
    await aPieceOfWork({ ...work, estimated: 90_000 })
    await runJob(payload, 'staff-report-daily', MONDAY_SIX)
    expect(await reportOf('plumber')).toMatchObject({ resolved: 3, costEfficiency: 2 })
  })

  it('of an empty day has zeros and nothing that is divided by nothing', async () => {
    await runJob(payload, 'staff-report-daily', MONDAY_SIX)
    const [row] = await stored<{ figures: Record<string, unknown> }>(
      'select figures from staff_reports limit 1',
    )
    expect(row?.figures).toEqual({
      ...{ assigned: 0, completed: 0, completionRate: null, resolved: 0, avgResolutionHours: null },
      ...{
        avgSatisfaction: null,
        rated: 0,
        costEfficiency: null,
        onTimeRate: null,
        load: 0,
        teamShare: null,
      },
    })
    expect(await reportOf('accountant')).toBeNull()
  })

  it('counts what was carried then, whoever has it now and whatever became of it', async () => {
    const handed = await aPieceOfWork({ created: '2026-11-13T06:00:00Z' })
    await handOver(handed, 'electrician', '2026-11-15T19:00:00Z')
    await aPieceOfWork({ created: '2026-11-13T06:00:00Z', resolved: '2026-11-15T20:00:00Z' })
    await aPieceOfWork({ created: '2026-11-13T06:00:00Z', cancelled: '2026-11-15T21:00:00Z' })
    await aPieceOfWork({ created: '2026-11-13T06:00:00Z', held: '2026-11-15T17:00:00Z' })
    await aPieceOfWork({ created: '2026-11-13T06:00:00Z', held: '2026-11-15T22:00:00Z' })
    await aPieceOfWork({ created: '2026-11-13T06:00:00Z', resolved: '2026-11-14T06:00:00Z' })
    await runJob(payload, 'staff-report-daily', MONDAY_SIX)
    expect((await reportOf('plumber'))?.load).toBe(4)
    expect((await reportOf('electrician'))?.load).toBe(0)
  })

  it('shares out what all have done', async () => {
    for (const by of ['plumber', 'plumber', 'electrician', 'supervisor'] as const)
      await aPieceOfWork({ by, created: '2026-11-13T06:00:00Z', resolved: '2026-11-15T06:00:00Z' })
    await runJob(payload, 'staff-report-daily', MONDAY_SIX)
    expect((await reportOf('plumber'))?.teamShare).toBe(0.5)
    expect((await reportOf('electrician'))?.teamShare).toBe(0.25)
    expect((await reportOf('gardener'))?.teamShare).toBe(0)
  })

  it('leaves out who does not work here any more, unless they did something then', async () => {
    await stored(`update staff set is_active = false where staff_role in ('gardener', 'cleaner')`)
    await aPieceOfWork({ by: 'cleaner', created: '2026-11-15T06:00:00Z', resolved: '2026-11-15T07:00:00Z' })
    await runJob(payload, 'staff-report-daily', MONDAY_SIX)
    await stored('update staff set is_active = true')
    expect(await reportOf('gardener')).toBeNull()
    expect((await reportOf('cleaner'))?.resolved).toBe(1)
  })
})

describe('a report', () => {
  it('stays as it was when its period was over, however often and late it is made', async () => {
    await aPieceOfWork({ created: '2026-11-15T06:00:00Z', resolved: '2026-11-15T08:00:00Z' })
    expect(await runJob(payload, 'staff-report-daily', MONDAY_SIX)).toEqual({ changed: 8, failed: 0 })
    const before = await stored('select * from staff_reports order by id')
    await aPieceOfWork({ created: '2026-11-15T06:00:00Z', resolved: '2026-11-15T08:00:00Z' })
    const late = new Date('2026-11-16T18:29:59Z')
    expect(await runJob(payload, 'staff-report-daily', late)).toEqual({ changed: 0, failed: 0 })
    expect(await stored('select * from staff_reports order by id')).toEqual(before)
    const told = await toldOf('team')
    expect(told).toEqual(['manager', 'secretary', 'supervisor'])
  })

  it.each(['daily', 'weekly', 'monthly'] as const)(
    'is made and told once by several workers at once: %s',
    async (period) => {
      await aPieceOfWork({ created: '2026-11-12T06:00:00Z', resolved: '2026-11-15T08:00:00Z' })
      const runs = await Promise.all([1, 2, 3].map(() => reportStaff({ payload, now: MONDAY_EIGHT }, period)))
      expect(runs.map(({ changed }) => changed).sort()).toEqual([0, 0, 8])
      const [counted] = await stored(`select count(*)::int as n from staff_reports where period = $1`, [
        period,
      ])
      expect(counted).toEqual({ n: 8 })
      expect(await toldOf('team')).toEqual(['manager', 'secretary', 'supervisor'])
      const once = `select count(*)::int as n from deliveries group by notification_id, channel having count(*) > 1`
      expect(await stored(once)).toEqual([])
    },
  )

  it('of a week is told to each their own, and of a day to none', async () => {
    await runJob(payload, 'staff-report-daily', MONDAY_EIGHT)
    expect(await toldOf('own')).toEqual([])
    await aPieceOfWork({ created: '2026-11-09T06:00:00Z', resolved: '2026-11-09T08:00:00Z' })
    await runJob(payload, 'staff-report-weekly', MONDAY_EIGHT)
    expect(await toldOf('own')).toEqual([
      'cleaner',
      'electrician',
      'electrician2',
      'gardener',
      'manager',
      'plumber',
      'security',
      'supervisor',
    ])
    const [own] = await stored<{ title: string; body: string; url: string }>(
      `select n.title, n.body, n.url from notifications n join users u on u.id = n.recipient_id
       where n.happening like 'report.ready:weekly/2026-11-09:own' and u.email = $1`,
      [emailOf('plumber')],
    )
    expect(own).toEqual({
      title: 'Your week: 9–15 Nov 2026',
      body: 'Done: 1, On time: 100 %, Mean time: 2 h, Stars: —, Open at the end: 0.',
      url: '/work/reports?period=weekly&staff=PL001&from=2026-11-09',
    })
  })

  it('of a week runs from Monday to Sunday, of a month from its first to its last day', async () => {
    await runJob(payload, 'staff-report-weekly', MONDAY_EIGHT)
    await runJob(payload, 'staff-report-monthly', MONDAY_EIGHT)
    const spans = await stored(
      'select distinct period::text, "from", "to" from staff_reports order by 1 desc',
    )
    expect(spans).toEqual([
      { period: 'weekly', from: '2026-11-09', to: '2026-11-15' },
      { period: 'monthly', from: '2026-10-01', to: '2026-10-31' },
    ])
  })

  it('takes the day of the zone when the clocks change', async () => {
    // Berlin, 25 October 2026: a day of 25 hours, from 22:00 to 23:00 by Greenwich.
    const edges = [
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ]
    for (const created of edges) await aPieceOfWork({ created })
    const autumn = spanFrom('daily', '2026-10-25')
    if (autumn) await onPool(payload).rows(storeReports(autumn, 'Europe/Berlin', MONDAY_SIX))
    expect(await reportOf('plumber')).toMatchObject({ assigned: 2, load: 3 })
  })
})
