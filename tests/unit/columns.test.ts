import { describe, expect, it } from 'vitest'
import { printProject } from '../../src/export/project-file'
import { readColumnChoice, readTableMemory, rememberColumns, type TableMemory } from '../../src/records/column-choice'
import { readProject } from '../../src/records/project-file'
import type { ColumnChoice } from '../../src/records/record'
import type { BuildRequest, Ports } from '../../src/state/ports'
import { createAppStore } from '../../src/state/store'
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from '../../src/storage/settings'
import { runPipeline } from '../../src/worker/pipeline'
import { STUDY_PORTS } from '../fixtures/study-ports'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const ODD =
  'lamp_a;lamp_b;lamp_c;lamp_d\nL1;Ada Quill / Bo Reed;Lamps;4.5\nL2;Cy Stone;Lanterns;3.5\nL3;Bo Reed;Wicks;2.5\n'
const CHOICE: ColumnChoice = { fields: { lamp_c: 'title', lamp_b: 'authors' }, between: ' / ' }

/** A store that builds at once and remembers its settings. */
function setUp(before: Partial<Settings> = {}) {
  const requests: BuildRequest[] = []
  let settings: Settings = { ...DEFAULT_SETTINGS, ...before }
  const ports: Ports = {
    ...STUDY_PORTS,
    build(request) {
      requests.push(request)
      return { result: Promise.resolve(runPipeline({ ...request, vocabularies: [] })), cancel: () => undefined }
    },
    loadSample: () => Promise.resolve([]),
    readSettings: () => settings,
    writeSettings: (next) => {
      settings = next
    },
    today: () => ({ year: 2026, month: 6, day: 14 }),
    orientation: () => 'landscape',
  }
  const store = createAppStore(ports)
  return {
    store,
    requests,
    saved: () => settings,
    titles: () => store.getState().atlas?.corpus.papers.map(({ title }) => title),
  }
}

describe('the choice of columns', () => {
  it('opens a table that no papers came from', async () => {
    const { store, titles } = setUp()
    await store.getState().importFiles([file('odd.csv', ODD)], 'add')
    expect(store.getState().atlas).toBeNull()
    expect(store.getState().report).toMatchObject({ added: [], attempted: { added: ['odd.csv'] } })
    await store.getState().chooseColumns('odd.csv', CHOICE)
    expect(titles()).toEqual(['Lamps', 'Lanterns', 'Wicks'])
    expect(store.getState().document.sources).toMatchObject([{ name: 'odd.csv', columns: CHOICE }])
    expect(store.getState().report).toMatchObject({ added: ['odd.csv'], refused: [] })
    store.getState().undoImport()
    expect(store.getState().document.sources).toEqual([])
  })

  it('is remembered for the next table with the same columns, and no other', async () => {
    const { store, saved } = setUp()
    await store.getState().importFiles([file('odd.csv', ODD)], 'add')
    await store.getState().chooseColumns('odd.csv', CHOICE)
    const next = setUp({ tables: saved().tables })
    await next.store.getState().importFiles([file('next.csv', ODD.replace('Lamps', 'Lights'))], 'add')
    expect(next.titles()).toEqual(['Lights', 'Lanterns', 'Wicks'])
    const other = setUp({ tables: saved().tables })
    await other.store.getState().importFiles([file('other.csv', ODD.replace('lamp_d', 'lamp_e'))], 'add')
    expect(other.titles()).toBeUndefined()
  })

  it('of a table that names no columns is for that table alone', async () => {
    const { store, saved, titles } = setUp()
    const nameless = 'Lamps;Ada Quill;x\nWicks;Bo Reed;y\nStones;Cy Stone;z\n'
    await store.getState().importFiles([file('nameless.csv', nameless)], 'add')
    await store.getState().chooseColumns('nameless.csv', { fields: { 'column 1': 'title', 'column 2': 'authors' } })
    expect(titles()).toEqual(['Lamps', 'Wicks', 'Stones'])
    expect(saved().tables).toEqual([])
  })

  it('can be taken back, which is forgotten too', async () => {
    const { store, saved, requests } = setUp()
    const table = 'title,authors,shelf\nLamps,Ada Quill,A1\nWicks,Bo Reed,A2\n'
    await store.getState().importFiles([file('a.csv', table)], 'add')
    await store.getState().chooseColumns('a.csv', { fields: { title: 'title', shelf: 'keywords' } })
    expect(store.getState().atlas?.corpus.authors).toEqual([])
    expect(saved().tables).toHaveLength(1)
    await store.getState().chooseColumns('a.csv', null)
    expect(store.getState().atlas?.corpus.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed'])
    expect(saved().tables).toEqual([])
    expect(requests.at(-1)?.sources[0]).not.toHaveProperty('columns')
  })

  it('is saved with the project and read again', async () => {
    const { store } = setUp()
    await store.getState().importFiles([file('odd.csv', ODD)], 'add')
    await store.getState().chooseColumns('odd.csv', CHOICE)
    const { atlas, document } = store.getState()
    if (atlas === null) throw new Error('There is no map.')
    const text = printProject(atlas, document.sources, { savedYear: null })
    expect(readProject({ name: 'p', text }).sources).toEqual([{ name: 'odd.csv', text: ODD, columns: CHOICE }])
    const again = setUp()
    await again.store.getState().importFiles([file('p.coterie.json', text)], 'add')
    expect(again.titles()).toEqual(['Lamps', 'Lanterns', 'Wicks'])
    expect(again.store.getState().document.sources[0]?.columns).toEqual(CHOICE)
  })

  it('is kept by the browser with the other settings, and what is damaged of it costs only itself', () => {
    const kept = new Map<string, string>()
    const store = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    })
    const tables: readonly TableMemory[] = [{ heads: ['a', 'b'], choice: CHOICE }]
    writeSettings(store, { ...DEFAULT_SETTINGS, theme: 'dark', tables })
    expect(readSettings(store)).toMatchObject({ theme: 'dark', tables })
    kept.set(
      'coterie.settings',
      JSON.stringify({
        theme: 'dark',
        tables: [{ heads: 3 }, tables[0], { heads: ['x'], choice: { fields: { x: 'salary' } } }],
      }),
    )
    expect(readSettings(store)).toMatchObject({ theme: 'dark', tables })
    kept.set('coterie.settings', JSON.stringify({ tables: 'none' }))
    expect(readSettings(store).tables).toEqual([])
  })

  it('of twenty tables is remembered, the newest first', () => {
    let memory: readonly TableMemory[] = []
    for (let at = 0; at < 30; at++) memory = rememberColumns(memory, [`head ${at}`], CHOICE)
    expect(memory).toHaveLength(20)
    expect(memory[0]?.heads).toEqual(['head 29'])
    expect(readTableMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
  })

  it.each([null, 3, {}, { fields: { a: 'salary' } }, { fields: { a: 'title' }, between: '' }])(
    'that nobody has checked is none where it is damaged: %j',
    (stated) => {
      expect(readColumnChoice(stated)).toBeNull()
    },
  )
})
