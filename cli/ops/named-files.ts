import type { Client } from 'pg'

/** Columns of `media` that name files of the folder. */
export const FILE_COLUMNS = ['filename', 'sizes_thumbnail_filename', 'sizes_tile_filename'] as const

/**
 * The names of files that rows of `media` have, each once; of those in `among` alone where it is given. A schema older
 * than a column, or than the table, names nothing in it.
 */
export async function namesOfFiles(client: Client, among?: readonly string[]): Promise<string[]> {
  const { rows: columns } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
    where attrelid = to_regclass('public.media') and not attisdropped and attname = any($1)`,
    [FILE_COLUMNS],
  )
  if (columns.length === 0) return []
  const { rows } = await client.query<{ name: string }>(
    `select name from (${columns.map(({ name }) => `select ${name} as name from public.media`).join(' union ')}) named
    where name is not null and ($1::text[] is null or name = any($1)) order by name`,
    [among ?? null],
  )
  return rows.map(({ name }) => name)
}
