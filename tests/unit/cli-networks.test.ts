import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from '../../src/cli/coterie'

const folder = mkdtempSync(join(tmpdir(), 'coterie-cli-networks-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
writeFileSync(join(folder, 'club.net'), '*Vertices 4\n1 "Ada"\n2 "Bo"\n3 "Cy"\n4 "Di"\n*Edges\n1 2\n2 3\n1 3\n3 4\n')
writeFileSync(join(folder, 'one.bib'), '@article{k, title={On Grids}, author={Quill, Ada and Reed, Bo}, year=2020}')

/** Runs a command in the folder and returns its exit code and what it said. */
async function run(...args: readonly string[]): Promise<[number, string]> {
  const said: string[] = []
  const code = await runCommand(args, { folder, say: (line) => said.push(line) })
  return [code, said.join('\n')]
}
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

test('files that hold nothing but a network are written and drawn as that network, without being asked for', async () => {
  expect(await run('build', 'club.net', '--out', 'club.gexf')).toEqual([
    0,
    '1 source: 4 nodes, 4 edges, 0 skipped → club.gexf',
  ])
  expect(read('club.gexf').match(/<node /g)).toHaveLength(4)
  await run('build', 'club.net', '--out', 'club.svg')
  for (const name of ['Ada', 'Bo', 'Cy', 'Di']) expect(read('club.svg')).toContain(`>${name}<`)
  const [code, said] = await run('report', 'club.net', '--out', 'club.md')
  expect([code, said]).toEqual([0, '4 nodes → club.md, club.svg'])
  expect(read('club.md')).toContain('4 nodes, 4 ties')
})

test('the way to find communities that was typed is meant for that network too', async () => {
  await run('build', 'club.net', '--clusters', 'components', '--out', 'club.coterie.json')
  expect(JSON.parse(read('club.coterie.json'))).toMatchObject({ clustering: { stated: { method: 'components' } } })
})

test('a file that was read is never written over, by whatever path it is named', async () => {
  const before = read('one.bib')
  for (const path of ['one.bib', './one.bib', join(folder, 'one.bib')]) {
    expect(await run('convert', 'one.bib', '--out', path)).toEqual([
      1,
      `${path} is one of the files that were read, so nothing was written over it. Name another with --out.`,
    ])
    expect(read('one.bib')).toBe(before)
  }
})

test('where there are papers, people are drawn unless another network is asked for', async () => {
  await run('build', 'club.net', 'one.bib', '--out', 'both.gexf')
  expect(read('both.gexf').match(/<node /g)).toHaveLength(2)
  await run('build', 'club.net', 'one.bib', '--network', 'stated', '--out', 'stated.gexf')
  expect(read('stated.gexf').match(/<node /g)).toHaveLength(4)
})

test('an empty picture, network, list or report is never written: the exit code is 1 and says so', async () => {
  for (const args of [
    ['build', 'one.bib', '--network', 'stated', '--out', 'none.gexf'],
    ['build', 'one.bib', '--network', 'topics', '--out', 'none.svg'],
    ['build', 'club.net', '--network', 'coauthors', '--out', 'none.pdf'],
    ['build', 'club.net', '--out', 'none.bib'],
    ['report', 'club.net', '--network', 'papers', '--out', 'none.md'],
  ]) {
    expect(await run(...args)).toEqual([
      1,
      expect.stringMatching(/^(?:[^]*\n)?No(?:thing| paper) was read[^\n]*nothing was written\.$/),
    ])
    expect(existsSync(join(folder, args.at(-1) ?? ''))).toBe(false)
  }
})

test('a project that is opened alone is told to be identical to the saved one, or what differs is listed', async () => {
  await run('build', 'one.bib', '--out', 'one.coterie.json')
  const same = 'Made again from its files: identical to what was saved.'
  expect((await run('build', 'one.coterie.json', '--out', 'one.svg'))[1]).toContain(same)
  expect((await run('report', 'one.coterie.json', '--out', 'one.md'))[1]).toContain(same)
  const changed = read('one.coterie.json').replace('"name": "Bo Reed"', '"name": "Bo Somebody"')
  writeFileSync(join(folder, 'changed.coterie.json'), changed)
  const [code, said] = await run('build', 'changed.coterie.json', '--out', 'one.svg')
  expect(code).toBe(0)
  expect(said).toMatch(/not quite what was saved: 1 difference\.[^]*1 author has another name[^]*“Bo Somebody”/)
  for (const meant of [
    ['--seed', '3'],
    ['--clusters', 'components'],
    ['--key-phrases', 'never'],
  ])
    expect((await run('build', 'changed.coterie.json', ...meant, '--out', 'one.svg'))[1]).not.toContain('Made again')
  expect((await run('build', 'changed.coterie.json', 'club.net', '--out', 'one.svg'))[1]).not.toContain('Made again')
})

test('filters that were kept under a name in a project stand in the project that is made of it', async () => {
  await run('build', 'one.bib', '--out', 'plain.coterie.json')
  const filterSets = [{ name: 'Core', filters: { minPapers: 2 } }]
  const project = JSON.parse(read('plain.coterie.json')) as Record<string, unknown>
  writeFileSync(join(folder, 'kept.coterie.json'), JSON.stringify({ ...project, filterSets }))
  await run('build', 'kept.coterie.json', '--out', 'again.coterie.json')
  expect(JSON.parse(read('again.coterie.json'))).toMatchObject({ filterSets })
})
