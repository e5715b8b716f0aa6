import pg from 'pg'
import { expect, it } from 'vitest'
import { reportStaff } from '@/jobs/reports/report-staff'
import { openEstate } from '../jobs/support/estate'
import { stored } from '../support/database'

type Query = (this: pg.Client, ...args: unknown[]) => unknown

/** For the control: what is stored is written without asking whether it is there. */
function writeRegardless(): void {
  const query = pg.Client.prototype.query as Query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, ...rest] = args
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text
    if (!text?.includes('insert into staff_reports')) return query.apply(this, args)
    const blind = text
      .replace('on conflict do nothing', '')
      .replace(/md5\((f\.staff_id .*?)\)/, 'md5($1 || random()::text)')
    return query.apply(this, [
      typeof first === 'string' ? blind : { ...(first as object), text: blind },
      ...rest,
    ])
  } as typeof pg.Client.prototype.query
}

it('two workers at once store a period twice where the key does not keep them from it', async () => {
  const payload = await openEstate()
  await stored('alter table staff_reports drop constraint staff_reports_once')
  writeRegardless()
  const now = new Date('2026-11-16T02:30:00Z')
  const runs = await Promise.all([1, 2].map(() => reportStaff({ payload, now }, 'weekly')))
  expect(runs.map(({ changed }) => changed)).toEqual([8, 8])
  const twice = 'select 1 from staff_reports group by staff_id, period, "from" having count(*) = 2'
  expect(await stored(twice)).toHaveLength(8)
})
