import { ask, askAll, type Check, type Fault, type Question, rowsOf } from './check'

interface ForeignKey {
  name: string
  child: string
  parent: string
  child_columns: string[]
  parent_columns: string[]
  has_id: boolean
}

const RESTORE = 'restore a backup, or set right by hand what the row names'

/** Every foreign key asked again: a load past the triggers, or a damaged disk, leaves rows that name nothing. */
export const foreignKeys: Check = {
  name: 'foreign keys',
  title: 'Following every reference',
  async run({ client }) {
    const keys = await rowsOf<ForeignKey>(client, KEYS)
    const faults: Fault[] = []
    for (const key of keys) faults.push(...(await ask(client, this.name, questionOf(key))))
    return faults
  },
}

const KEYS = `
  select k.conname as name, k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
    array(select quote_ident(a.attname) from unnest(k.conkey) with ordinality as u(num, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num order by place) as child_columns,
    array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality as u(num, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num order by place) as parent_columns,
    exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'id' and not a.attisdropped) as has_id
  from pg_constraint k
  where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
  order by child, name`

function questionOf({ name, child, parent, child_columns, parent_columns, has_id }: ForeignKey): Question {
  const named = child_columns.map((column) => `c.${column} is not null`).join(' and ')
  const same = child_columns.map((column, index) => `p.${parent_columns[index]} = c.${column}`).join(' and ')
  const of = `${child}.${child_columns.join(', ')}`
  return {
    message: `${of} names a row of ${parent} that is not there (${name})`,
    advice: RESTORE,
    wrong: `select ${has_id ? 'c.id' : 'c.ctid'}::text as name from ${child} c
      where ${named} and not exists (select from ${parent} p where ${same})`,
  }
}

/** What guards the rows is there, is on, and has looked at all of them. */
export const guards: Check = {
  name: 'guards',
  title: 'Looking at constraints, indexes and triggers',
  run({ client }) {
    return askAll(client, this.name, [
      {
        message: 'a constraint that has not been checked against the rows there are',
        advice: 'alter table … validate constraint …',
        wrong: `select conrelid::regclass || ': ' || conname as name from pg_constraint
          where not convalidated and connamespace = 'public'::regnamespace`,
      },
      {
        message: 'an index that is broken, and guards nothing',
        advice: 'reindex index concurrently …',
        wrong: `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
          where not i.indisvalid and c.relnamespace = 'public'::regnamespace`,
      },
      {
        message: 'a trigger that is switched off',
        advice: 'alter table … enable trigger all',
        wrong: `select t.tgrelid::regclass || ': ' || t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
          where t.tgenabled = 'D' and c.relnamespace = 'public'::regnamespace`,
      },
    ])
  },
}
