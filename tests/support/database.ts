import pg from 'pg'

/** The migrated database with the cast in it (tests/support/global-setup.ts). */
const TEMPLATE = 'estate_template'
/** Copies of the template are made one at a time: Postgres refuses two at once. */
const COPY_LOCK = 4711

/** A copy of the template; answers its address. */
export async function createDatabase(postgresUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [COPY_LOCK])
    await client.query(`create database ${name} template ${TEMPLATE}`)
  } finally {
    await client.end()
  }
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Rows of a query in the test file's own database: what is really stored, past every hook. */
export async function stored<Row extends pg.QueryResultRow>(
  query: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(query, values)).rows
  } finally {
    await client.end()
  }
}
