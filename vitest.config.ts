import { defineConfig } from 'vitest/config'
import type {} from './test/globalSetup.ts'

const shared = { environment: 'node', globalSetup: './test/globalSetup.ts' } as const

export default defineConfig({
  test: {
    // Tests start servers and databases of their own; more at once than cores only makes them wait for each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,scripts,bin,test}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // As below; the output says which needed it.
          retry: 1,
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser on a busy machine may miss a moment; what is really broken fails twice.
          retry: 1,
          // Journeys share one browser's worth of processor time.
          fileParallelism: false,
        },
      },
    ],
  },
})
