import { expect, test } from 'vitest'
import type { Ports } from '../../src/state/ports'
import { createAppStore } from '../../src/state/store'
import { selectKnownTopics, selectTopicChoices, selectTopicEntries } from '../../src/state/topic-selectors'
import { DEFAULT_SETTINGS } from '../../src/storage/settings'
import { runPipeline } from '../../src/worker/pipeline'
import { STUDY_PORTS } from '../fixtures/study-ports'

const PAGE =
  'Ada Quill\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\nOn Grids\n\nAda Quill, Bo Reed et al.\n\nText.\n'
const TOPICS = 'id\tlabel\tphrases\ntopic:grid\tgrids\tgrid\nnonsense\tx\ty\n'
const BUILT_IN = { name: 'all.tsv', text: 'id\tlabel\tphrases\ntopic:tile\ttiles\ttile\n' }

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

function setUp(more: Partial<Ports> = {}) {
  const store = createAppStore({
    ...STUDY_PORTS,
    build: (request) => ({ result: Promise.resolve(runPipeline(request)), cancel: () => undefined }),
    loadSample: () => Promise.resolve([{ name: 'sample.txt', text: PAGE }]),
    loadVocabularies: () => Promise.resolve([BUILT_IN]),
    readSettings: () => DEFAULT_SETTINGS,
    writeSettings: () => undefined,
    today: () => ({ year: 2026, month: 6, day: 14 }),
    orientation: () => 'landscape',
    ...more,
  })
  return { store, state: store.getState, labels: () => store.getState().atlas?.corpus.topics.map(({ label }) => label) }
}

test('a topic file joins the sample, its summary names it with the rows that were left out, and is undone', async () => {
  const { state, labels } = setUp()
  await state().openSample()
  await state().importFiles([file('grids.tsv', TOPICS)], 'add')
  expect(labels()).toEqual(['grids'])
  expect(state().document.isSample).toBe(true)
  expect(state().report).toMatchObject({ added: [], vocabularies: ['grids.tsv'] })
  expect(state().atlas?.corpus.issues.map(({ source, line }) => [source, line])).toContainEqual(['grids.tsv', 3])
  state().undoImport()
  expect(labels()).toEqual([])
  expect(state().document.vocabularies).toEqual([])
})

test('the same topic file twice is told as repeated', async () => {
  const { state } = setUp()
  await state().openSample()
  await state().importFiles([file('grids.tsv', TOPICS)], 'add')
  await state().importFiles([file('grids.tsv', TOPICS)], 'add')
  expect(state().report).toMatchObject({ vocabularies: [], repeated: ['grids.tsv'] })
  expect(state().document.vocabularies).toHaveLength(1)
})

test('a topic file that was tried on the sample stays when pages of one’s own take its place, and goes when the map is replaced', async () => {
  const { state, labels } = setUp()
  await state().openSample()
  await state().importFiles([file('grids.tsv', TOPICS)], 'add')
  await state().importFiles([file('own.txt', PAGE)], 'add')
  expect(labels()).toEqual(['grids'])
  await state().importFiles([file('other.txt', PAGE.replace('Ada', 'Eva'))], 'replace')
  expect(labels()).toEqual([])
})

test('a topic file on the empty page waits for the pages', async () => {
  const { state, labels } = setUp()
  await state().importFiles([file('grids.tsv', TOPICS)], 'add')
  expect(state().atlas).toBeNull()
  expect(state().report).toMatchObject({ vocabularies: ['grids.tsv'] })
  await state().importFiles([file('own.txt', PAGE)], 'add')
  expect(labels()).toEqual(['grids'])
})

test('topics of the files that come along can be chosen once they were asked for', async () => {
  const { state } = setUp()
  await state().openSample()
  expect(selectTopicChoices(state())).toEqual([])
  await state().loadBuiltInTopics()
  expect(selectTopicChoices(state()).map(({ label, papers }) => [label, papers])).toEqual([['tiles', 0]])
  expect(selectKnownTopics(state()).get('topic:tile')?.file).toBe('all.tsv')
})

test('topic files that cannot be fetched leave the topics at hand', async () => {
  const { state } = setUp({ loadVocabularies: () => Promise.reject(new Error('offline')) })
  await state().openSample()
  await state().importFiles([file('grids.tsv', TOPICS)], 'add')
  await state().loadBuiltInTopics()
  expect(selectTopicEntries(state()).map(({ label }) => label)).toEqual(['grids'])
})

test('a new topic begins with the name and the paper from which it was asked for', () => {
  const { state } = setUp()
  state().startTopic('tiles', 'paper:x')
  expect(state()).toMatchObject({ dialog: 'add-topic', topicDraft: { label: 'tiles', paper: 'paper:x' } })
  state().startTopic()
  expect(state().topicDraft).toEqual({ label: '', paper: null })
})
