import { memoizeLast } from '../base/memoize'
import type { Atlas } from '../graph/atlas'
import type { Source } from '../records/record'
import type { PaperId, TopicId } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { indexCorpus } from '../scene/atlas-index'
import { knownTopics, type KnownTopic, type TopicFile } from '../scene/known-topics'
import { tellKeyPhrases } from '../scene/key-phrase-text'
import { tellPaperTags, type PaperTags } from '../scene/paper-tags'
import { listTopicEntries, topicChoices, type TopicChoice, type TopicEntry } from '../scene/topic-list'
import type { AppState } from './store'

const knownOf = memoizeLast((builtIn: readonly TopicFile[] | null, own: readonly Source[]) =>
  knownTopics([...(builtIn ?? []), ...own]),
)
/** The topics of all topic files; only those of the person's own before the others were asked for. */
export const selectKnownTopics = ({ builtInTopics, document }: AppState): ReadonlyMap<TopicId, KnownTopic> =>
  knownOf(builtInTopics, document.vocabularies)

const entriesOf = memoizeLast(
  (atlas: Atlas, applied: readonly Decision[], known: ReadonlyMap<TopicId, KnownTopic>): readonly TopicEntry[] =>
    listTopicEntries(atlas.corpus, applied, known),
)
const NONE: readonly never[] = []

/** All topics, with what a person made of them. */
export const selectTopicEntries = (state: AppState): readonly TopicEntry[] =>
  state.atlas ? entriesOf(state.atlas, state.applied, selectKnownTopics(state)) : NONE

/** One topic, or null where there is none. */
export const selectTopicEntry = (state: AppState, id: TopicId): TopicEntry | null =>
  selectTopicEntries(state).find((entry) => entry.id === id) ?? null

const choicesOf = memoizeLast(topicChoices)
/** The topics that can be chosen by typing. */
export const selectTopicChoices = (state: AppState): readonly TopicChoice[] =>
  choicesOf(selectTopicEntries(state), state.applied, selectKnownTopics(state))

const tagsOf = memoizeLast(
  (
    atlas: Atlas,
    applied: readonly Decision[],
    known: ReadonlyMap<TopicId, KnownTopic>,
    id: PaperId,
  ): PaperTags | null => {
    const paper = indexCorpus(atlas.corpus).papers.get(id)
    return paper ? tellPaperTags(atlas.corpus, paper, applied, known) : null
  },
)
/** The topics of a paper with their reasons. */
export const selectPaperTags = (state: AppState, id: PaperId): PaperTags | null =>
  state.atlas ? tagsOf(state.atlas, state.applied, selectKnownTopics(state), id) : null

const phrasesTold = memoizeLast((atlas: Atlas, mode: AppState['document']['keyPhrases']) =>
  tellKeyPhrases(atlas.corpus, mode),
)
/** What the setting of key phrases did. */
export const selectKeyPhraseText = ({ atlas, document }: AppState): string =>
  atlas ? phrasesTold(atlas, document.keyPhrases) : ''
