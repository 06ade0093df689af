import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

/**
 * `unit`: everything beside its source, the store suites on both databases, and the fences. `journeys`: the built
 * program in a real Chromium, one at a time, so that two cores do not make them slow.
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          globalSetup: 'test/support/postgres-cluster.ts',
          setupFiles: 'test/support/properties.ts',
          testTimeout: 10_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: 'test/support/demo-folder.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
