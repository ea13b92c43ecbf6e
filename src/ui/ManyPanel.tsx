import { Copy, Eye, EyeOff, GitCompareArrows, ListFilter, Maximize2, X } from 'lucide-react'
import { boundedText } from '../scene/bounds'
import type { ManyDetails } from '../scene/describe-many'
import { KIND_WORDS } from '../scene/atlas-index'
import { selectChosen } from '../state/choose-selectors'
import { useApp, useAppStore } from './app-context'
import { runById } from './run-by-id'
import { Figures, Folded, NodeLink, Section, TopicChips, YearBars } from './details-parts'
import { OneOffer } from './OneOffer'
import { SaveCsv } from './SaveCsv'
import { manyWords } from '../words/many'

/** Rows that the panel lists of very many marks; the table has them all. */
const MOST_LISTED = 400

/** What is known of several marks together, and what can be done with them. */
export function ManyPanel({ details }: { readonly details: ManyDetails }) {
  const { papers, members, communities, topics } = details
  return (
    <>
      <header className="details-head">
        <p className="muted small">{manyWords.chosenTogether}</p>
        <h2>{details.title}</h2>
        <Figures
          figures={[
            { value: String(papers.count), bound: papers.bound, label: manyWords.papers(papers.count) },
            { value: String(details.ties), label: manyWords.tiesAmongThem(details.ties) },
            { value: details.active || '–', label: manyWords.active },
          ]}
        />
      </header>
      <ManyActions details={details} />
      <section className="details-section">
        <YearBars years={details.years} colour={communities[0]?.cluster.colour ?? 'c0'} />
      </section>
      {communities.length > 0 ? (
        <Section title={manyWords.communities} note={String(communities.length)} end={manyWords.ofThoseChosen}>
          <Folded
            className="bar-list"
            items={communities}
            few={5}
            render={({ cluster, members: count }) => (
              <li key={cluster.id} className={`own-${cluster.colour}`}>
                <CommunityLink cluster={cluster} />
                <span className="meter" aria-hidden="true">
                  <span style={{ width: `${String((100 * count) / members.length)}%` }} />
                </span>
                <span className="num">{count}</span>
              </li>
            )}
          />
        </Section>
      ) : null}
      {topics.length > 0 ? (
        <Section title={manyWords.topics} end={manyWords.papers2}>
          <TopicChips topics={topics} />
        </Section>
      ) : null}
      <Members members={members} papers={boundedText(papers)} />
    </>
  )
}

function ManyActions({ details }: { readonly details: ManyDetails }) {
  const store = useAppStore()
  const chosen = useApp(selectChosen)
  const [first, second] = chosen
  const act = (id: string) => () => {
    runById(store, id)
  }
  const people = chosen.filter((id) => id.startsWith('author:')).length
  return (
    <div className="many-actions" role="group" aria-label={manyWords.withThoseChosen}>
      <button className="button outlined" onClick={act('show-only-chosen')}>
        <Eye size={15} aria-hidden="true" /> {manyWords.onlyThese}
      </button>
      <button className="button outlined" onClick={act('hide-chosen')}>
        <EyeOff size={15} aria-hidden="true" /> {manyWords.hideThese}
      </button>
      <button className="button outlined" onClick={act('zoom-selection')}>
        <Maximize2 size={15} aria-hidden="true" /> {manyWords.zoomToThem}
      </button>
      {people > 1 ? (
        <button className="button outlined" onClick={act('compare-chosen')}>
          <GitCompareArrows size={15} aria-hidden="true" /> {manyWords.compare}
        </button>
      ) : null}
      <button className="button outlined" onClick={act('keep-chosen-filter')}>
        <ListFilter size={15} aria-hidden="true" /> {manyWords.keepAsAFilter}
      </button>
      <button className="button outlined" onClick={act('copy-chosen')}>
        <Copy size={15} aria-hidden="true" /> {manyWords.copyNames}
      </button>
      <SaveCsv
        subject="chosen"
        head={[manyWords.id, manyWords.name, manyWords.kind, manyWords.community, manyWords.papers3]}
        rows={details.members.map(({ id, name, kind, cluster, papers }) => [
          id,
          name,
          KIND_WORDS[kind],
          cluster?.name ?? '',
          papers,
        ])}
      />
      {chosen.length === 2 && first !== undefined && second !== undefined ? (
        <OneOffer
          first={first}
          second={second}
          onDone={() => {
            store.getState().choose([], 'replace')
            document.querySelector<HTMLElement>('#map, .table-scroll')?.focus()
          }}
        />
      ) : null}
    </div>
  )
}

function CommunityLink({ cluster }: { readonly cluster: ManyDetails['communities'][number]['cluster'] }) {
  const select = useApp((state) => state.select)
  return (
    <button
      className="node-link"
      onClick={() => {
        select({ kind: 'cluster', id: cluster.id })
      }}
    >
      <span className={`swatch ${cluster.hatched ? 'hatched' : ''}`} aria-hidden="true" />
      <span>{cluster.name}</span>
    </button>
  )
}

function Members({ members, papers }: { readonly members: ManyDetails['members']; readonly papers: string }) {
  const chooseAlso = useApp((state) => state.chooseAlso)
  const listed = members.slice(0, MOST_LISTED)
  return (
    <Section
      title={manyWords.eachOfThem}
      note={String(members.length)}
      end={papers === '' ? undefined : manyWords.papers2}
    >
      <Folded
        className="author-rows many-rows"
        items={listed}
        few={12}
        render={(member) => (
          <li key={member.id}>
            <NodeLink node={member} />
            <span className="num muted">{member.papers}</span>
            <button
              className="icon-button small"
              aria-label={manyWords.leaveOut(member.name)}
              title={manyWords.leaveOut2}
              onClick={() => {
                chooseAlso(member.id)
              }}
            >
              <X size={13} />
            </button>
          </li>
        )}
      />
      {members.length > listed.length ? (
        <p className="muted small">{manyWords.theFirstAreListedHere(listed.length)}</p>
      ) : null}
    </Section>
  )
}
