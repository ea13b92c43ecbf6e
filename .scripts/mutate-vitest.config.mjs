// @ts-check
import { join } from 'node:path'
import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { PROJECT_ROOT } from './project-root.mjs'

const FEW_CASES = join(PROJECT_ROOT, '.scripts', 'mutate-few-cases.mjs')

/**
 * Puts few cases of each property in the place of many.
 * @type {import('vite').Plugin}
 */
const fewCases = {
  name: 'coterie:few-cases',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fast-check' && importer !== FEW_CASES ? FEW_CASES : null),
}

// The tests that Stryker runs, of all those in vitest.config.ts: no browser, one thread, and few cases of each property.
export default defineConfig({
  plugins: [fewCases],
  test: {
    name: 'core',
    environment: 'node',
    include: JSON.parse(process.env.COTERIE_MUTATE_TESTS ?? '[]'),
    setupFiles: ['tests/fixtures/same-chance.ts'],
    isolate: false,
    // Changed programs are slow to run, and other work may run beside them; Stryker ends those that never do.
    testTimeout: 600_000,
  },
})
