import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute and more, although they are short: begun last, one would run on alone. */
const LONG = ['tests/drill.test.ts', 'tests/ops/restore.test.ts', 'tests/server/two-of-everything.test.ts']

const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((name) => moduleId.endsWith(name))

/** Vitest's own order, but for the longest, which come first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
