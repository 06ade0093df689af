import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long and are short: what is not known to take long goes by its size. */
const LONG = ['journeys/screens.test.ts', 'journeys/lighthouse.test.ts']

/** What takes longest begins first, so that no worker stands idle beside the last file. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(name))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
