// @ts-check
import { build } from 'vite'
import { PROJECT_ROOT } from './project-root.mjs'

/** The browsers for which everything is built. */
export const TARGET = ['chrome111', 'edge111', 'firefox115', 'safari16.4']

/**
 * A worker of the page with all that it imports, as one program. Null where there is nothing of it.
 * @param {string} input its path
 * @param {import('vite').BuildEnvironmentOptions} [more] how it is built besides
 * @returns {Promise<string | null>}
 */
export async function bundleProgram(input, more = {}) {
  const result = await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      ...more,
      write: false,
      target: TARGET,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs.find((one) => one.type === 'chunk')?.code ?? null
}
