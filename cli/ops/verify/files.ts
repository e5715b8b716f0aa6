import { existsSync, statSync } from 'node:fs'
import { opendir } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/server/env'
import { FILE_COLUMNS } from '../named-files'
import { type Check, type Fault, type Look, NAMED_MAX, rowsOf } from './check'

/** Minutes in which a file may be there before its row is, or the other way round: an upload that is under way. */
const UNDER_WAY_MINUTES = 10

/** Files that no row names, and rows whose file is not there. Nothing is deleted. */
export const files: Check = {
  name: 'files',
  title: 'Comparing the files with their rows',
  // Asking for hundreds of thousands of files one by one would take hours; what is in the folder says nothing.
  ...(env.bucket && {
    skipped: 'files in a bucket are not compared; `estate ops doctor` looks at the last of them',
  }),
  async run(look) {
    const folder = path.join(look.dataDir, 'media')
    const named = await namedFiles(look)
    const lost = named.filter(({ name, is_old }) => is_old && !existsSync(path.join(folder, name)))
    const orphaned = await filesBeside(folder, new Set(named.map(({ name }) => name)), look.at)
    return [
      ...faultOf(
        this.name,
        lost.map(({ name }) => name),
        {
          message: 'the file of a row is not there',
          advice: `restore ${folder} from a backup, or correct ESTATE_DATA`,
        },
      ),
      ...faultOf(this.name, orphaned, {
        message: `a file in ${folder} belongs to no row`,
        advice: 'keep them until a backup has been restored with success; then delete them',
      }),
    ]
  },
}

interface NamedFile {
  name: string
  /** Whether its upload is surely over. */
  is_old: boolean
}

function namedFiles({ client }: Look): Promise<NamedFile[]> {
  const old = `created_at < now() - interval '${UNDER_WAY_MINUTES} minutes' as is_old`
  const of = (column: string) => `select ${column} as name, ${old} from media where ${column} is not null`
  return rowsOf<NamedFile>(client, FILE_COLUMNS.map(of).join(' union all '))
}

async function filesBeside(folder: string, named: ReadonlySet<string>, at: Date): Promise<string[]> {
  if (!existsSync(folder)) return []
  const newest = at.getTime() - UNDER_WAY_MINUTES * 60_000
  const orphaned: string[] = []
  for await (const entry of await opendir(folder)) {
    const isOld = () => statSync(path.join(folder, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? newest
    if (entry.isFile() && !named.has(entry.name) && isOld() < newest) orphaned.push(entry.name)
  }
  return orphaned
}

function faultOf(check: string, names: string[], words: Pick<Fault, 'message' | 'advice'>): Fault[] {
  if (names.length === 0) return []
  return [{ check, ...words, count: names.length, rows: names.sort().slice(0, NAMED_MAX) }]
}
