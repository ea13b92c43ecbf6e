// @ts-check
import { build } from 'vite'
import { PROJECT_ROOT } from './project-root.mjs'

/**
 * Bundles programs of src or tests for Node as modules, by whose names they are found in the folder afterwards.
 * @param {Readonly<Record<string, string>>} input the program of each name, from the project's root
 * @param {string} outDir emptied first; below node_modules nothing but the ending .mjs says that these are modules
 * @param {{ withLibraries?: boolean, minify?: boolean }} [how] with libraries they behave as in the page, and start in a
 * fraction of the time
 */
export async function bundleForNode(input, outDir, { withLibraries = true, minify } = {}) {
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ...(withLibraries ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
      ...(minify === undefined ? {} : { minify }),
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}
