import type { Client } from 'pg'

/**
 * Forgets the queue's jobs. Each only says that something is due, and workers look for what is due by themselves; those of what
 * was here before would wake them for nothing.
 */
export async function forgetQueue(client: Client): Promise<void> {
  const { rows } = await client.query<{ is: boolean }>(`select to_regclass('pgboss.job') is not null as is`)
  if (rows[0]?.is) await client.query('delete from pgboss.job')
}
