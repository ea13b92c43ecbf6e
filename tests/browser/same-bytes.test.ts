import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { DATA_FORMATS } from '../../src/export/data-formats'
import { byKey } from '../../src/base/order'
import { createAtlasClient } from '../../src/worker/client'
import { loadSample, loadVocabularies } from '../../src/worker/sample'
import { wholeText } from '../fixtures/whole-text'

test.each(DATA_FORMATS.map(({ ending }) => [ending]))(
  'the worker in the browser and the command line in Node give the same bytes of %s',
  async (ending) => {
    const sample = await loadSample()
    // The project file holds all networks, so it alone needs the whole sample.
    const format = DATA_FORMATS.find((candidate) => candidate.ending === ending)
    const sources = format?.isProject ? sample : sample.slice(1, 3)
    const client = createAtlasClient()
    const { result } = client.build(
      {
        sources,
        vocabularies: await loadVocabularies(),
        seed: 5,
        savedYear: null,
        orientation: 'landscape',
        counting: 'fractional',
      },
      () => undefined,
    )
    const atlas = await result
    client.dispose()
    const request = { atlas, sources, savedYear: null, counting: 'fractional', network: 'knowledge' } as const
    const files = [...((await format?.print(request)) ?? [])].sort(byKey((file) => file.ending))
    const written = await commands.runCommandLine(
      [...sources.map(({ name }) => `seeds/${name}`), '--seed', '5', '--network', 'knowledge'],
      ending,
    )
    expect(files.length).toBeGreaterThan(0)
    expect(files.map(({ pieces }) => wholeText(pieces))).toEqual(written)
  },
)
