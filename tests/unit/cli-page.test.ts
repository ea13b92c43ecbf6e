import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from '../../src/cli/coterie'
import { fileBytes, findEnding } from '../../src/export/data-formats'
import { readStandalone } from '../../src/export/shared-map'
import { DATA_ID } from '../../src/export/standalone'
import { readProject } from '../../src/records/project-file'

const folder = mkdtempSync(join(tmpdir(), 'coterie-cli-page-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
writeFileSync(
  join(folder, 'ada.txt'),
  'Ada Quill\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\nOn </script> Grids\n\nAda Quill, Bo Reed\n\nGrids.\n',
)

const TEMPLATE =
  '<title>Coterie</title><meta name="description" content="x" />' +
  `<script type="application/json" id="${DATA_ID}">null</script>`

/** Runs a command in the folder and returns its exit code and what it said. */
async function run(args: readonly string[], readPage?: () => Promise<string>): Promise<[number, string]> {
  const said: string[] = []
  const code = await runCommand(args, {
    folder,
    say: (line) => said.push(line),
    ...(readPage === undefined ? {} : { readPage }),
  })
  return [code, said.join('\n')]
}

test('a path that ends in .html gets the map as one page, with the whole project in it', async () => {
  const [code] = await run(['build', 'ada.txt', '--network', 'papers', '--out', 'map.html'], () =>
    Promise.resolve(TEMPLATE),
  )
  expect(code).toBe(0)
  const page = readFileSync(join(folder, 'map.html'), 'utf8')
  expect(page).toContain('<title>1 paper</title>')
  expect(page.match(/<\/script>/g)).toHaveLength(1)
  const read = readStandalone(/id="coterie-data">([^<]*)</.exec(page)?.[1] ?? '')
  expect(read).toMatchObject({
    embed: false,
    shared: { title: '1 paper', readOnly: false, view: { network: 'papers' } },
  })
  const text = read?.shared.data.kind === 'project' ? read.shared.data.text : ''
  const project = readProject({ name: 'map', text })
  expect(project.sources.map(({ name }) => name)).toEqual(['ada.txt'])
  expect(project.stored?.networks).toMatchObject({ papers: { nodes: [{}] } })
})

test('where there is no built page, that is said and nothing is written', async () => {
  const [code, said] = await run(['build', 'ada.txt', '--out', 'none.html'], () => Promise.reject(new Error('no luck')))
  expect(code).toBe(1)
  expect(said).toContain('The page was not written: no luck')
  expect(() => readFileSync(join(folder, 'none.html'))).toThrow()
})

test('a compressed project is the project, compressed, and the same each time', async () => {
  await run(['build', 'ada.txt', '--out', 'p.coterie.json'])
  await run(['build', 'ada.txt', '--out', 'p.coterie.json.gz'])
  await run(['build', 'ada.txt', '--out', 'q.coterie.json.gz'])
  const bytes = readFileSync(join(folder, 'p.coterie.json.gz'))
  expect(gunzipSync(bytes).toString()).toBe(readFileSync(join(folder, 'p.coterie.json'), 'utf8'))
  expect(bytes.equals(readFileSync(join(folder, 'q.coterie.json.gz')))).toBe(true)
})

test('a project of a newer version is made into graphs and pictures, but not into a project again', async () => {
  await run(['build', 'ada.txt', '--out', 'new.coterie.json'])
  const path = join(folder, 'new.coterie.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 1', '"version": 9'))
  for (const out of ['again.coterie.json', 'again.json', 'again.coterie.json.gz', 'again.html']) {
    const [code, said] = await run(['build', 'new.coterie.json', '--out', out], () => Promise.resolve(TEMPLATE))
    expect([code, said]).toEqual([1, expect.stringMatching(/version 9 of the file[\s\S]*nothing was written/)])
    expect(() => readFileSync(join(folder, out))).toThrow()
  }
  expect((await run(['build', 'new.coterie.json', '--out', 'again.gexf']))[0]).toBe(0)
})

test.each([
  ['a.json', '.json'],
  ['a.coterie.json', '.coterie.json'],
  ['A.Coterie.JSON', '.Coterie.JSON'],
  ['a.json.gz', '.json.gz'],
  ['a.coterie.json.gz', '.coterie.json.gz'],
])('%s asks for a project by its longest ending, %s', (path, ending) => {
  expect(findEnding(path)).toMatchObject({ ending, format: { isProject: true } })
})

test('an ending alone is no path', () => {
  expect(findEnding('.coterie.json')?.ending).toBe('.json')
  expect(findEnding('.json')).toBe(null)
})

test('a text is compressed without the time', async () => {
  const pieces = await fileBytes({ ending: '.gz', pieces: ['gr', 'ids'], gzip: true })
  const bytes = Buffer.concat([...pieces])
  expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0])
  expect(gunzipSync(bytes).toString('utf8')).toBe('grids')
})
