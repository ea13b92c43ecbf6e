// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleForNode } from './bundle-for-node.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

/** The same names stand in src/first/first-picture.ts and src/worker/sample-atlas.ts. */
const [FIRST_PICTURE, SAMPLE_ATLAS] = ['first-picture.json', 'sample-atlas.json']

/**
 * Makes the sample's atlas and the picture on which the page opens, by the page's own code, and lays them beside the built page.
 * @param {string} root
 * @param {string} out the folder of the built page
 */
export async function layFirstPicture(root, out) {
  const folder = mkdtempSync(join(root, 'node_modules', '.first-picture-'))
  try {
    await bundleForNode({ prebuild: 'src/prebuild.tsx' }, folder, { minify: false })
    const { drawSample } = await import(pathToFileURL(join(folder, 'prebuild.mjs')).href)
    const { atlas, picture } = await drawSample()
    writeFileSync(join(out, FIRST_PICTURE), `${JSON.stringify(picture)}\n`)
    writeFileSync(join(out, SAMPLE_ATLAS), `${JSON.stringify(atlas)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await layFirstPicture(PROJECT_ROOT, join(PROJECT_ROOT, 'dist'))
