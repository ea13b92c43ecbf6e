import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './.scripts/find-chromium.mjs'
import { runCommandLine } from './tests/browser/run-command-line.ts'
import { CHROMIUM_ARGUMENTS } from './.scripts/chromium-arguments.mjs'

const executablePath = await findChromium()
if (executablePath !== null) process.env.CHROMIUM_PATH = executablePath

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          setupFiles: ['tests/fixtures/same-chance.ts'],
          // Vitest leaves one core to itself, which is half of a small machine; it needs next to none.
          // Every file of tests then finds what another has fetched already; none may change a module for the others.
          isolate: false,
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // Some tests start programs and bundle the command line.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        // All that the sources import is prepared before the first test; found later, it would reload a running one.
        optimizeDeps: {
          entries: ['src/**/*.{ts,tsx}', 'tests/browser/**/*.test.{ts,tsx}'],
          include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime'],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          exclude: ['**/*.e2e.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { runCommandLine },
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                ...(executablePath === null ? {} : { executablePath }),
                args: [...CHROMIUM_ARGUMENTS],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          // A busy machine may be late once; what passes only at the second try is named at the end of npm test.
          retry: 1,
          environment: 'node',
          include: ['tests/browser/**/*.e2e.test.ts'],
          globalSetup: ['tests/browser/serve-build.ts'],
          setupFiles: ['tests/browser/no-other-origin.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A second, as it is else, passes on a busy machine before the page has taken a key.
          expect: { poll: { timeout: 20_000 } },
          // A page is at work for half of its time: two at once use both cores of a small machine.
          maxWorkers: 2,
        },
      },
    ],
  },
})
