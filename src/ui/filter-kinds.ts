import type { Atlas, NodeId } from '../graph/atlas'
import { termChoices } from '../scene/rule-choices'
import type { Turned } from '../scene/rules'
import type { AskedRule } from '../state/chain-slice'
import type { AppState } from '../state/store'
import { filtersWords } from '../words/filters'

/** Something that can be filtered by: what it is called, and the rule that it begins with. */
export type FilterKind = {
  readonly id: string
  readonly group: 'Papers' | 'Marks' | 'Ties'
  readonly label: string
  /** As a sentence, for the palette. */
  readonly sentence: string
  readonly rule: (state: AppState) => AskedRule
  readonly turn?: Partial<Turned>
  /** Whether the map holds what it asks for. */
  readonly when: (atlas: Atlas, state: AppState) => boolean
}

/** Strong and weak ties are told apart by so many, or at this level, unless a person says otherwise. */
const USUAL_STRONGEST = 3
const USUAL_LEVEL = 0.05
const USUAL_TEAM = 10

const hasPapers = ({ corpus }: Atlas): boolean => corpus.papers.length > 0
const notStated = (_: Atlas, { view }: AppState): boolean => view.network !== 'stated'
const always = (): boolean => true
const hasTerm =
  (term: Parameters<typeof termChoices>[1]) =>
  (atlas: Atlas): boolean =>
    termChoices(atlas, term).length > 0

const figure = (
  id: 'year' | 'score' | 'citations' | 'authors',
  label: string,
  states: (atlas: Atlas) => boolean,
): FilterKind => ({
  id: `paper-${id}`,
  group: 'Papers',
  label,
  sentence: filtersWords.onlyPapersBy(label.toLowerCase()),
  rule: () => ({ kind: 'paper-range', figure: id, range: [null, null], missing: 'keep' }),
  when: states,
})

const term = (id: Parameters<typeof termChoices>[1], label: string): FilterKind => ({
  id: `paper-${id}`,
  group: 'Papers',
  label,
  sentence: filtersWords.onlyPapersBy(label.toLowerCase()),
  rule: () => ({ kind: 'paper-terms', term: id, terms: [], missing: 'keep' }),
  when: hasTerm(id),
})

const nodeFigure = (
  id: 'papers' | 'degree' | 'strength' | 'betweenness',
  label: string,
  when: FilterKind['when'] = always,
): FilterKind => ({
  id: `node-${id}`,
  group: 'Marks',
  label,
  sentence: filtersWords.onlyMarksBy(label.toLowerCase()),
  rule: () => ({ kind: 'node-range', figure: id, range: [null, null] }),
  when,
})

/** The node that is selected, from which steps are counted. */
const selectedNode = ({ view }: AppState): NodeId | null =>
  view.selection?.kind === 'node' ? view.selection.id : view.focus

/** Everything that can be filtered by, in the order of the list. */
export const FILTER_KINDS: readonly FilterKind[] = [
  {
    id: 'paper-text',
    group: 'Papers',
    label: filtersWords.words,
    sentence: filtersWords.onlyPapersWithTheWords,
    rule: () => ({ kind: 'paper-text', text: '' }),
    when: hasPapers,
  },
  {
    id: 'paper-topics',
    group: 'Papers',
    label: filtersWords.topics,
    sentence: filtersWords.onlyPapersByTopicsAny,
    rule: () => ({ kind: 'paper-topics', topics: [], match: 'any' }),
    when: ({ corpus }) => corpus.topics.length > 0,
  },
  figure('year', filtersWords.year, ({ corpus }) => corpus.papers.some(({ year }) => year !== null)),
  figure('score', filtersWords.score, ({ corpus }) => corpus.papers.some(({ score }) => score !== null)),
  figure('citations', filtersWords.citations, ({ corpus }) =>
    corpus.papers.some(({ citations }) => citations !== undefined),
  ),
  figure('authors', filtersWords.numberOfAuthors, hasPapers),
  term('category', filtersWords.field),
  term('affiliation', filtersWords.affiliation),
  term('venue', filtersWords.venue),
  term('keyword', filtersWords.keyword),
  term('source', filtersWords.sourceFile),
  {
    id: 'paper-code',
    group: 'Papers',
    label: filtersWords.code,
    sentence: filtersWords.onlyPapersWithCode,
    rule: () => ({ kind: 'paper-code' }),
    when: ({ corpus }) => corpus.papers.some(({ hasCode }) => hasCode),
  },
  {
    id: 'paper-facts',
    group: 'Papers',
    label: filtersWords.titleAndYearStated,
    sentence: filtersWords.onlyPapersWhoseTitleAnd,
    rule: () => ({ kind: 'paper-facts' }),
    when: hasPapers,
  },
  {
    id: 'paper-claims',
    group: 'Papers',
    label: filtersWords.titleOrYearInferred,
    sentence: filtersWords.onlyPapersWithATitle,
    rule: () => ({ kind: 'paper-facts' }),
    turn: { not: true },
    when: hasPapers,
  },
  nodeFigure(
    'papers',
    filtersWords.papersOfEach,
    (_, { view }) => view.network !== 'papers' && view.network !== 'stated',
  ),
  nodeFigure('degree', filtersWords.numberOfTies),
  nodeFigure('strength', filtersWords.weightOfTies),
  nodeFigure('betweenness', filtersWords.betweenness),
  {
    id: 'node-clusters',
    group: 'Marks',
    label: filtersWords.communities,
    sentence: filtersWords.onlySomeCommunities,
    rule: () => ({ kind: 'node-clusters', clusters: [] }),
    when: always,
  },
  {
    id: 'node-core',
    group: 'Marks',
    label: filtersWords.kCore,
    sentence: filtersWords.onlyTheKCoreWhoever,
    rule: () => ({ kind: 'node-core', least: 2 }),
    when: always,
  },
  {
    id: 'node-giant',
    group: 'Marks',
    label: filtersWords.largestConnectedPart,
    sentence: filtersWords.onlyTheLargestConnectedPart,
    rule: () => ({ kind: 'node-giant' }),
    when: always,
  },
  {
    id: 'node-ego',
    group: 'Marks',
    label: filtersWords.stepsFromTheSelectedOne,
    sentence: filtersWords.onlyWithinSomeStepsOf,
    rule: (state) => ({ kind: 'node-ego', of: selectedNode(state) ?? 'author:', depth: 2 }),
    when: (_, state) => selectedNode(state) !== null,
  },
  {
    id: 'tie-strongest',
    group: 'Ties',
    label: filtersWords.strongestTiesOfEach,
    sentence: filtersWords.thinOutOnlyTheStrongest,
    rule: () => ({ kind: 'tie-strongest', count: USUAL_STRONGEST }),
    when: always,
  },
  {
    id: 'tie-backbone',
    group: 'Ties',
    label: filtersWords.backbone,
    sentence: filtersWords.thinOutOnlyTheBackbone,
    rule: () => ({ kind: 'tie-backbone', level: USUAL_LEVEL }),
    when: always,
  },
  {
    id: 'tie-weight',
    group: 'Ties',
    label: filtersWords.weight,
    sentence: filtersWords.thinOutOnlyTiesOf,
    rule: () => ({ kind: 'tie-range', figure: 'weight', range: [null, null] }),
    when: always,
  },
  {
    id: 'tie-papers',
    group: 'Ties',
    label: filtersWords.numberOfPapers,
    sentence: filtersWords.thinOutOnlyTiesOfSome,
    rule: () => ({ kind: 'tie-range', figure: 'papers', range: [2, null] }),
    when: notStated,
  },
  {
    id: 'tie-team',
    group: 'Ties',
    label: filtersWords.papersOfManyAuthors,
    sentence: filtersWords.thinOutPapersOfMany,
    rule: () => ({ kind: 'tie-team', most: USUAL_TEAM }),
    when: (_, { view }) => view.network === 'coauthors' || view.network === 'knowledge' || view.network === 'topics',
  },
  {
    id: 'tie-facts',
    group: 'Ties',
    label: filtersWords.readFromAuthorLists,
    sentence: filtersWords.onlyTiesReadFromAuthor,
    rule: () => ({ kind: 'tie-facts' }),
    when: (_, { view }) => view.network === 'coauthors' || view.network === 'knowledge',
  },
]

export const kindsNow = (state: AppState): readonly FilterKind[] => {
  const { atlas } = state
  return atlas === null ? [] : FILTER_KINDS.filter(({ when }) => when(atlas, state))
}
