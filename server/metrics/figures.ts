import { OPEN_STATUSES } from '@/domain/tickets/words'

/** A figure of the estate that the database knows. Each row of the query is one value: `value`, and the labels by their names. */
export interface Figure {
  name: string
  help: string
  /** What the values are told apart by; each takes few values, and never a person's or a document's. */
  labels: string[]
  query: string
}

/** Statuses are words of the domain, never what somebody sent. */
const OPEN = OPEN_STATUSES.map((status) => `'${status}'`).join(', ')
/** What goes by itself; the rest waits for a digest, or goes inside one. */
const WAITS = `status = 'queued' and digest_due_at is null and carried_by_id is null`
const CHANNELS = `unnest(enum_range(null::enum_deliveries_channel)) as c(channel)`
/** Names of jobs, hopping from one to the next in the index: there are thousands of runs of each. */
const JOB_NAMES = `names(job) as (
  select min(job) from job_runs
  union all select (select min(r.job) from job_runs r where r.job > n.job) from names n where n.job is not null)`

/** What is asked of the database for the figures; every query has its index. */
export const FIGURES: readonly Figure[] = [
  {
    name: 'estate_deliveries_last_day',
    help: 'Deliveries of the last 24 hours, by channel and what became of them.',
    labels: ['channel', 'status'],
    query: `select channel, status, count(*) as value from deliveries
      where created_at > now() - interval '1 day' group by 1, 2`,
  },
  {
    name: 'estate_outbox_due',
    help: 'Deliveries that are due and not sent yet.',
    labels: ['channel'],
    query: `select c.channel, (select count(*) from deliveries d where d.channel = c.channel and ${WAITS}
        and coalesce(next_attempt_at, created_at) <= now()) as value from ${CHANNELS}`,
  },
  {
    name: 'estate_outbox_oldest_due_seconds',
    help: 'For how long the oldest due delivery has waited; 0 when nothing is due.',
    labels: ['channel'],
    query: `select c.channel, coalesce(extract(epoch from now() - (
        select min(coalesce(next_attempt_at, created_at)) from deliveries d
        where d.channel = c.channel and ${WAITS} and coalesce(next_attempt_at, created_at) <= now())), 0) as value
      from ${CHANNELS}`,
  },
  {
    name: 'estate_outbox_held',
    help: 'Deliveries held back because their provider is out of reach.',
    labels: ['channel'],
    query: `select c.channel, (select count(*) from deliveries d
        where d.channel = c.channel and held_since is not null and status = 'queued') as value from ${CHANNELS}`,
  },
  {
    name: 'estate_job_last_success_timestamp_seconds',
    help: 'When a job last ended without an error, in seconds since 1970.',
    labels: ['job'],
    query: `with recursive ${JOB_NAMES}
      select n.job, extract(epoch from r.finished_at) as value from names n
      cross join lateral (select finished_at from job_runs
        where job = n.job and finished_at is not null and error is null order by tick desc limit 1) r`,
  },
  {
    name: 'estate_job_runs_last_day',
    help: 'Runs of each job in the last 24 hours, by how they ended.',
    labels: ['job', 'outcome'],
    query: `with recursive ${JOB_NAMES}
      select n.job, o.outcome, (select count(*) from job_runs r where r.job = n.job
        and r.tick > now() - interval '1 day' and o.outcome = case
          when r.error is not null then 'failed' when r.finished_at is null then 'running' else 'done' end) as value
      from names n cross join (values ('done'), ('failed'), ('running')) o(outcome) where n.job is not null`,
  },
  {
    name: 'estate_last_backup_timestamp_seconds',
    help: 'When the last backup was complete, in seconds since 1970; absent where there never was one.',
    labels: [],
    query: `select extract(epoch from max(finished_at)) as value from job_runs where job = 'backup' and error is null`,
  },
  {
    name: 'estate_tickets',
    help: 'Tickets by status.',
    labels: ['status'],
    query: `select status, greatest(sum(n), 0) as value from ticket_tally group by 1`,
  },
  {
    name: 'estate_tickets_overdue',
    help: 'Open tickets whose time to be resolved has passed.',
    labels: [],
    query: `select count(*) as value from tickets where status in (${OPEN}) and resolve_due < now()`,
  },
  {
    name: 'estate_queue_backlog',
    help: 'Jobs of the queue that are due and that no worker has taken.',
    labels: ['queue'],
    query: `select q.name as queue, (select count(*) from pgboss.job j
        where j.name = q.name and j.state < 'active' and j.start_after <= now()) as value from pgboss.queue q`,
  },
  {
    name: 'estate_database_connections',
    help: 'Connections to the database, of all processes, by what they do.',
    labels: ['state'],
    query: `select coalesce(state, 'other') as state, count(*) as value from pg_stat_activity
      where datname = current_database() group by 1`,
  },
]
