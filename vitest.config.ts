import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { compileCacheFolder } from './scripts/ready.mjs'
import { LongestFirst } from './test/support/longest-first.ts'
import { quickFolder } from './test/support/quick-folder.ts'

// For this process, the workers, and all that they start.
const { TMPDIR = quickFolder(), NODE_COMPILE_CACHE = compileCacheFolder() } = process.env
if (TMPDIR) process.env.TMPDIR = TMPDIR
// A hundred servers and commands are started, each of which would compile the program anew.
if (NODE_COMPILE_CACHE) process.env.NODE_COMPILE_CACHE = NODE_COMPILE_CACHE

/**
 * `unit`: everything beside its source, the store suites on both databases, and the fences. `journeys`: the built
 * program in a real Chromium, two files at a time: each has a server of its own, but for those that only read.
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  test: {
    // Files keep nothing for each other; to load the program anew for each of them takes longer than most of them.
    isolate: false,
    // A condition that is waited for is there at once, or late on a machine that is busy elsewhere.
    expect: { poll: { timeout: 30_000 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          globalSetup: 'test/support/postgres-cluster.ts',
          setupFiles: 'test/support/properties.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/demo-folder.ts', 'test/support/postgres-cluster.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
