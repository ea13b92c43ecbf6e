// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'prettier'
import { runnerImport } from 'vite'
import { PROJECT_ROOT } from './project-root.mjs'

/** Where the page publishes the schema of its project file. */
export const SCHEMA_FILE = join(PROJECT_ROOT, 'public', 'coterie.schema.json')

/**
 * The JSON Schema of a valibot schema as a text. What one says of the other is exact: a part that cannot be said in
 * JSON Schema is an error.
 * @param {import('valibot').GenericSchema} schema
 * @param {string} name a relative name, so that nothing is ever fetched for it
 * @returns {Promise<string>}
 */
export function printSchema(schema, name) {
  const { $schema, ...fields } = toJsonSchema(schema, { target: 'draft-07', errorMode: 'throw' })
  return format(JSON.stringify({ $schema, $id: name, ...fields }), { parser: 'json', printWidth: 120 })
}

/** @returns {Promise<string>} the schema of the sources as they are now */
export async function printProjectSchema() {
  const { module } = await runnerImport(join(PROJECT_ROOT, 'src', 'records', 'project-schema.ts'), {
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'error',
  })
  const { ProjectFile, SCHEMA_NAME } = /** @type {typeof import('../src/records/project-schema.ts')} */ (module)
  return printSchema(ProjectFile, SCHEMA_NAME)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await printProjectSchema()
  const before = (() => {
    try {
      return readFileSync(SCHEMA_FILE, 'utf8')
    } catch {
      return null
    }
  })()
  if (before === text) console.log('public/coterie.schema.json is as the sources say.')
  else {
    writeFileSync(SCHEMA_FILE, text)
    console.log('public/coterie.schema.json was written anew.')
  }
}
