import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Job, JobResult } from '@/jobs/job'
import { findAbandoned, runForTick } from '@/jobs/job-runs'
import { latestTick } from '@/jobs/latest-tick'
import { JOBS } from '@/jobs/registry'
import { listJobs, runJob } from '@/jobs/run'
import { startSchedules } from '@/jobs/schedule'
import { onPool, sql } from '@/server/database'
import { openEstate } from './support/estate'

const NOW = new Date('2026-11-20T10:00:30Z')
const TICK = new Date('2026-11-20T10:00:00Z')

const PATIENCE = { timeout: 20_000, interval: 20 }

let payload: BasePayload

beforeAll(async () => {
  payload = await openEstate()
})

beforeEach(() => onPool(payload).rows(sql`delete from job_runs`))

function aJob(run: () => Promise<JobResult>): Job {
  return { name: 'count', description: '', schedule: '* * * * *', run }
}

const runsOf = (job: string) =>
  onPool(payload).rows(sql`
    select changed::int, error, finished_at is not null as ended from job_runs where job = ${job} order by started_at`)

describe('a tick', () => {
  it('is run by one of all the workers', async () => {
    const run = vi.fn(async () => ({ changed: 3, failed: 0 }))
    const job = aJob(run)
    const results = await Promise.all([1, 2, 3, 4].map(() => runForTick(job, TICK, { payload, now: NOW })))
    expect(run).toHaveBeenCalledTimes(1)
    expect(results.filter((result) => result !== null)).toEqual([{ changed: 3, failed: 0 }])
    expect(await runsOf('count')).toEqual([{ changed: 3, error: null, ended: true }])
  })

  it('that fails says why, and is not run again', async () => {
    const job = aJob(() => Promise.reject(new Error('the roof fell in')))
    await expect(runForTick(job, TICK, { payload, now: NOW })).rejects.toThrow('the roof fell in')
    expect(await runForTick(job, TICK, { payload, now: NOW })).toBeNull()
    expect(await runsOf('count')).toEqual([{ changed: null, error: 'the roof fell in', ended: true }])
  })

  it.each([
    ['* * * * *', '2026-11-20T10:00:00Z'],
    ['0 * * * *', '2026-11-20T09:30:00Z'],
    ['0 6 * * *', '2026-11-20T00:30:00Z'],
    ['0 8 * * 1', '2026-11-16T02:30:00Z'],
    ['0 9 1 * *', '2026-11-01T03:30:00Z'],
  ])('of %s was last due at %s, by the estate’s clock', (schedule, tick) => {
    expect(latestTick(schedule, NOW, 'Asia/Kolkata')).toEqual(new Date(tick))
  })
})

describe('the schedules of a worker', () => {
  const ended = () =>
    onPool(payload).rows<{ job: string }>(sql`
    select job from job_runs where finished_at is not null order by job`)

  it('make up for no report of a time before any worker was here', async () => {
    const made = JOBS.filter(({ needsEarlierWorker }) => !needsEarlierWorker).map(({ name }) => name)
    const first = startSchedules(payload)
    await vi.waitFor(async () => expect(await ended()).toHaveLength(made.length), PATIENCE)
    await first.stop()
    expect((await ended()).map(({ job }) => job)).toEqual(made.sort())
  })

  it('make up for missed ticks at the start, once for all workers', async () => {
    // Of one that ran here long ago and died.
    await onPool(payload).rows(sql`
      insert into job_runs (job, tick, started_at) values ('an earlier one', '2026-01-01', '2026-01-01')`)
    const atStart = JOBS.filter(({ runsAtStart }) => runsAtStart).length
    const first = startSchedules(payload)
    await vi.waitFor(async () => expect(await ended()).toHaveLength(JOBS.length), PATIENCE)
    await first.stop()
    expect((await ended()).map(({ job }) => job)).toEqual(JOBS.map(({ name }) => name).sort())
    const second = startSchedules(payload)
    await vi.waitFor(async () => expect(await ended()).toHaveLength(JOBS.length + atStart), PATIENCE)
    await second.stop()
    expect(
      (await ended()).map(({ job }) => job).filter((job) => job === 'close-resolved-tickets'),
    ).toHaveLength(1)
  })
})

describe('a run whose worker died', () => {
  const noResult = Promise.withResolvers<JobResult>().promise

  /** As if so many seconds had passed since the run's last sign of life. */
  const letPass = (seconds: number) =>
    onPool(payload).rows(
      sql`update job_runs set updated_at = updated_at - make_interval(secs => ${seconds}) where finished_at is null`,
    )

  it('is taken over when its lease is over, by one worker', async () => {
    void runForTick(
      aJob(() => noResult),
      TICK,
      { payload, now: NOW },
    )
    await vi.waitFor(async () => expect(await runsOf('count')).toHaveLength(1), PATIENCE)
    const run = vi.fn(async () => ({ changed: 2, failed: 0 }))
    await letPass(89)
    expect(await runForTick(aJob(run), TICK, { payload, now: NOW })).toBeNull()
    expect(await findAbandoned(payload)).toEqual([])
    await letPass(2)
    expect(await findAbandoned(payload)).toEqual([{ job: 'count', tick: TICK }])
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => runForTick(aJob(run), TICK, { payload, now: NOW })),
    )
    expect(results.filter((result) => result !== null)).toEqual([{ changed: 2, failed: 0 }])
    expect(run).toHaveBeenCalledTimes(1)
    expect(await runsOf('count')).toEqual([{ changed: 2, error: null, ended: true }])
  })

  it('is not taken over a second time, and counts as a failure', async () => {
    for (const _ of ['the first', 'the second']) {
      void runForTick(
        aJob(() => noResult),
        TICK,
        { payload, now: NOW },
      )
      await vi.waitFor(async () => expect(await findAbandoned(payload)).toEqual([]), PATIENCE)
      await vi.waitFor(async () => expect(await runsOf('count')).toHaveLength(1), PATIENCE)
      await letPass(91)
    }
    expect(await findAbandoned(payload)).toEqual([])
    const run = vi.fn(async () => ({ changed: 0, failed: 0 }))
    expect(await runForTick(aJob(run), TICK, { payload, now: NOW })).toBeNull()
    expect(run).not.toHaveBeenCalled()
    expect(await runsOf('count')).toEqual([
      { changed: null, error: 'The worker that ran it died.', ended: false },
    ])
  })

  it('is found by the next worker’s schedules, for a job that is not due again for long', async () => {
    const daily = { ...aJob(() => noResult), name: 'daily', schedule: '0 8 * * *' }
    const tick = new Date('2026-11-20T02:30:00Z')
    void runForTick(daily, tick, { payload, now: NOW })
    await vi.waitFor(async () => expect(await runsOf('daily')).toHaveLength(1), PATIENCE)
    await letPass(91)
    const run = vi.fn(async () => ({ changed: 1, failed: 0 }))
    const schedules = startSchedules(payload, [{ ...daily, run }])
    await vi.waitFor(
      async () =>
        expect(await onPool(payload).rows(sql`select 1 from job_runs where finished_at is null`)).toEqual([]),
      PATIENCE,
    )
    await schedules.stop()
    const [taken] = await onPool(payload).rows<{ changed: number }>(
      sql`select changed::int from job_runs where tick = ${tick.toISOString()}::timestamptz`,
    )
    expect(taken).toEqual({ changed: 1 })
  })

  it('that was told to end in the middle is gone on with at once', async () => {
    const ending = new AbortController()
    const job = aJob(async () => {
      ending.abort()
      return { changed: 1, failed: 0 }
    })
    await runForTick(job, TICK, { payload, now: NOW, signal: ending.signal })
    expect(await findAbandoned(payload)).toEqual([{ job: 'count', tick: TICK }])
  })

  it('is nobody else’s when a person ran it', async () => {
    void runForTick(
      aJob(() => noResult),
      new Date('2026-11-20T10:00:12.345Z'),
      { payload, now: NOW },
    )
    await vi.waitFor(async () => expect(await runsOf('count')).toHaveLength(1), PATIENCE)
    await letPass(91)
    expect(await findAbandoned(payload)).toEqual([])
  })
})

describe('the operator', () => {
  const NAMES = [
    'deliver',
    'publish-scheduled',
    'wake-held-tickets',
    'escalate-tickets',
    'close-resolved-tickets',
    'send-digests',
    'expire-approvals',
    'expire-offers',
    'mark-no-shows',
    'remind-bookings',
    'tell-events',
    'remind-events',
    'complete-events',
    'expire-listings',
    'see-out',
    'staff-report-daily',
    'staff-report-weekly',
    'staff-report-monthly',
    'retention',
  ]

  it('sees every job, its schedule and what its last run did', async () => {
    await runJob(payload, 'wake-held-tickets', NOW)
    const jobs = await listJobs(payload)
    expect(jobs.map(({ name }) => name)).toEqual(NAMES)
    const deliver = jobs.find(({ name }) => name === 'deliver')
    const wake = jobs.find(({ name }) => name === 'wake-held-tickets')
    expect(deliver).toMatchObject({ schedule: '* * * * *', lastRunAt: null, failures: 0 })
    expect(wake).toMatchObject({ changed: 0, error: null, failures: 0 })
    expect(wake?.lastRunAt).toBeInstanceOf(Date)
    expect(wake?.durationMs).toBeGreaterThanOrEqual(0)
  })

  it('may run a job any number of times, without taking a tick away', async () => {
    await runJob(payload, 'deliver', NOW)
    await runJob(payload, 'deliver', NOW)
    const [taken] = await onPool(payload).rows(
      sql`select 1 from job_runs where tick = ${TICK.toISOString()}::timestamptz`,
    )
    expect(taken).toBeUndefined()
  })

  it('is told which jobs there are when the name is wrong', async () => {
    await expect(runJob(payload, 'make-tea', NOW)).rejects.toThrow(
      `There is no job “make-tea”. The jobs are: ${NAMES.join(', ')}.`,
    )
  })
})
