import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute and more although little is written in them, longest first. */
const LONG = [
  'tests/measures/accessibility.test.ts',
  'tests/ops/restore.test.ts',
  'tests/site/access.test.ts',
  'tests/ops/commands.test.ts',
  'tests/site/story.test.ts',
  'tests/measures/gallery-page.test.ts',
  'tests/drill.test.ts',
  'tests/server/two-of-everything.test.ts',
]

/** What starts processes or a browser: such a file takes ten times as long as one of the same size that does not. */
const STARTS =
  /\b(startEstate|startBrowser|useDeployed\w*|startWeb|startAWorker|startWorker|ops|opsOn|spawn)\(/

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((name) => moduleId.endsWith(name))
  return rank === -1 ? LONG.length : rank
}

const startsMuch = (file: TestSpecification): boolean =>
  rankOf(file) < LONG.length || STARTS.test(readFileSync(file.moduleId, 'utf8'))

/**
 * The longest first, so that none runs on alone at the end: in vitest's own order, which on a fresh machine knows no more
 * than sizes, but for what is known here. The many short ones are dealt out between the few long ones, for an even load.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const long = sorted.filter(startsMuch).sort((one, other) => rankOf(one) - rankOf(other))
    const short = sorted.filter((file) => !long.includes(file))
    const share = short.length / Math.max(1, long.length)
    const dealt = (turn: number) => short.slice(Math.round(turn * share), Math.round((turn + 1) * share))
    return long.length === 0 ? short : long.flatMap((file, turn) => [file, ...dealt(turn)])
  }
}
