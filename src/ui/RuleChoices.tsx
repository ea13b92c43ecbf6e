import { useMemo, useState } from 'react'
import { foldText } from '../base/fold'
import { choicesOf, untiedPapers } from '../scene/rule-choices'
import type { Missing, Rule } from '../scene/rules'
import { toggled } from '../state/view-slice'
import { useApp } from './app-context'
import { NumberRule } from './RuleRange'
import { Segmented } from './Segmented'
import { filtersWords } from '../words/filters'

/** Choices that are listed at once, and from how many on they can be searched. */
const LISTED = 60
const SEARCHED = 12
/** Papers of a list. */
const PAPERS = 50

type Naming = Extract<Rule, { readonly kind: 'paper-terms' | 'paper-topics' | 'node-clusters' }>

const chosenOf = (rule: Naming): readonly string[] =>
  rule.kind === 'paper-terms' ? rule.terms : rule.kind === 'paper-topics' ? rule.topics : rule.clusters

/** The rule with a value more, or without it. The values are those that the rule may name. */
function withToggled(rule: Naming, value: string): Naming {
  switch (rule.kind) {
    case 'paper-terms': {
      const terms = toggled(rule.terms, value)
      // Whoever names a term wants papers that state it.
      return { ...rule, terms, missing: rule.terms.length === 0 && rule.missing === 'keep' ? 'drop' : rule.missing }
    }
    case 'paper-topics':
      return { ...rule, topics: toggled(rule.topics, value as `topic:${string}`) }
    case 'node-clusters':
      return { ...rule, clusters: toggled(rule.clusters, value as `cluster:${string}`) }
  }
}

/** Values to choose from, most frequent first. */
export function ChoicesRule({ rule }: { readonly rule: Naming }) {
  const atlas = useApp((state) => state.atlas)
  const network = useApp(({ view }) => view.network)
  const changeRule = useApp((state) => state.changeRule)
  const [query, setQuery] = useState('')
  const kind = rule.kind === 'paper-terms' ? rule.term : rule.kind === 'paper-topics' ? 'topics' : 'clusters'
  const all = useMemo(() => (atlas ? choicesOf(atlas, network, kind) : []), [atlas, network, kind])
  const chosen = chosenOf(rule)
  const wanted = foldText(query)
  const found = all.filter(({ value, label }) => chosen.includes(value) || foldText(label).includes(wanted))
  return (
    <>
      {rule.kind === 'paper-terms' ? (
        <Segmented<Missing>
          label={filtersWords.papersThatStateNone}
          value={rule.missing}
          choices={[
            { value: 'drop', label: filtersWords.noneLeaveOut },
            { value: 'keep', label: filtersWords.keep },
            { value: 'only', label: filtersWords.onlyThese },
          ]}
          onChange={(missing) => {
            changeRule({ ...rule, missing })
          }}
        />
      ) : null}
      {all.length > SEARCHED ? (
        <input
          className="field"
          type="text"
          aria-label={filtersWords.searchTheList}
          placeholder={filtersWords.search(all.length)}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
          }}
        />
      ) : null}
      <ul className="rule-choices">
        {found.slice(0, LISTED).map(({ value, label, count }) => (
          <li key={value}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => {
                  changeRule(withToggled(rule, value))
                }}
              />
              <span className="rule-choice">{label}</span>
              <span className="num faint">{count}</span>
            </label>
          </li>
        ))}
        {found.length > LISTED ? (
          <li className="muted small">{filtersWords.moreSearchForThem(found.length - LISTED)}</li>
        ) : null}
        {found.length === 0 ? <li className="muted small">{filtersWords.nothingHereIsCalledThat}</li> : null}
      </ul>
    </>
  )
}

/** Papers of large teams, and which of them tie nobody now. */
export function TeamRule({ rule }: { readonly rule: Extract<Rule, { readonly kind: 'tie-team' }> }) {
  const atlas = useApp((state) => state.atlas)
  const changeRule = useApp((state) => state.changeRule)
  const reach = useApp((state) => state.reach)
  const counting = useApp(({ document }) => document.counting)
  const setCounting = useApp((state) => state.setCounting)
  const { most, not } = rule
  const papers = useMemo(() => (atlas ? untiedPapers(atlas, most, not) : []), [atlas, most, not])
  return (
    <>
      <NumberRule
        label={not ? filtersWords.papersOfAtMostSo : filtersWords.papersOfMoreAuthorsThan}
        value={most}
        least={1}
        most={100_000}
        onChange={(next) => {
          changeRule({ ...rule, most: next })
        }}
      />
      <p className="muted small">
        {papers.length === 0 ? filtersWords.noPaperIsTakenOut : filtersWords.papersTieNobody(papers.length)}
      </p>
      <ul className="rule-choices" aria-label={filtersWords.papersThatTieNobody}>
        {papers.slice(0, PAPERS).map(({ id, title, authors }) => (
          <li key={id}>
            <button
              className="link rule-paper"
              onClick={() => {
                reach(id)
              }}
            >
              {title}
            </button>
            <span className="num faint">{authors}</span>
          </li>
        ))}
        {papers.length > PAPERS ? <li className="muted small">{filtersWords.more(papers.length - PAPERS)}</li> : null}
      </ul>
      <label className="check edits">
        <input
          type="checkbox"
          checked={counting === 'fractional'}
          onChange={({ target }) => {
            void setCounting(target.checked ? 'fractional' : 'full')
          }}
        />
        {filtersWords.aPaperOfNAuthors}
      </label>
    </>
  )
}
