import { byKey } from '../base/order'
import type { Source } from '../records/record'
import type { VocabularyText } from './pipeline'

/** Each file is a piece of the build of its own, fetched when it is asked for. */
const SEEDS = import.meta.glob<string>('../../seeds/*.txt', { query: '?raw', import: 'default' })
const VOCABULARIES = import.meta.glob<string>('../../public/vocabularies/*.tsv', { query: '?raw', import: 'default' })

async function loadTexts(
  files: Readonly<Record<string, () => Promise<string>>>,
): Promise<{ readonly name: string; readonly text: string }[]> {
  const texts = await Promise.all(
    Object.entries(files).map(async ([path, load]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      text: await load(),
    })),
  )
  return texts.sort(byKey(({ name }) => name))
}

/** The five pages of seeds/, on which the page opens first; sorted by name. */
export const loadSample = (): Promise<Source[]> => loadTexts(SEEDS)

/** The topic files that come with Coterie; sorted by name. */
export const loadVocabularies = (): Promise<VocabularyText[]> => loadTexts(VOCABULARIES)
