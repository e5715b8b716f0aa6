import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Where Hindi is said: the pages, the messages, and what the demo estate is called by. */
const FOLDERS = ['web/i18n/hi', 'domain', 'cli/ops/demo']
/** The word that is said, and what else would mean the same. */
const WORDS = [
  ['किरायेदार', /किराएदार|किराये दार/],
  ['सोसाइटी ऑफ़िस', /कार्यालय|दफ़्तर|सोसायटी/],
  ['समिति', /कमेटी|कमिटी/],
] as const

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

test.each(WORDS)('%s is called so wherever Hindi is said', (_, others) => {
  expect(files.filter((file) => others.test(readFileSync(file, 'utf8')))).toEqual([])
})
