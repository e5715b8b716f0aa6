import { askAll, type Check, type Question } from './check'

/** Kinds of number, and the table of each. */
const TABLES = { MNT: 'tickets', BKG: 'bookings', ANN: 'announcements', RCP: 'ledger_entries' } as const

/** Numbers are there once, and the sequences go on after the highest. */
export const numbers: Check = {
  name: 'numbers',
  title: 'Comparing numbers with their sequences',
  run({ client }) {
    return askAll(
      client,
      this.name,
      Object.entries(TABLES).flatMap(([kind, table]) => questionsOf(kind, table)),
    )
  },
}

function questionsOf(kind: string, table: string): Question[] {
  const shape = `^${kind}-[0-9]{4}-[0-9]{4,}$`
  return [
    {
      message: `a number of ${table} is there twice`,
      advice: 'give all but the oldest a new one: select next_number(…)',
      wrong: `select number as name from ${table} where number is not null group by number having count(*) > 1`,
    },
    {
      message: `a number of ${table} is none of ${kind}-YYYY-0001`,
      advice: 'restore a backup, or give it a new one: select next_number(…)',
      wrong: `select coalesce(number, id::text) as name from ${table} where number is not null and number !~ '${shape}'`,
    },
    {
      message: `the next number of ${table} has been given already`,
      advice: 'select setval(…) to the highest number of that year',
      wrong: `select 'number_${kind.toLowerCase()}_' || h.year as name from (
          select split_part(number, '-', 2) as year, max(split_part(number, '-', 3)::bigint) as highest
          from ${table} where number ~ '${shape}' group by 1) h
        left join pg_sequences s on s.schemaname = 'public' and s.sequencename = 'number_${kind.toLowerCase()}_' || h.year
        where coalesce(s.last_value, 0) < h.highest`,
    },
  ]
}
