import { ArrowUpDown } from 'lucide-react'
import type { NodeKind } from '../graph/atlas'
import type { PathAim } from '../graph/find-paths'
import { HOME, kindOfNode } from '../scene/atlas-index'
import type { ToldPath, ToldPaths } from '../scene/path-telling'
import { selectPaths } from '../state/lens-selectors'
import type { Lens } from '../state/lens-slice'
import { useApp } from './app-context'
import { Folded, NodeLink, PlaceLink, Section } from './details-parts'
import { NodeField } from './NodeField'
import { Segmented } from './Segmented'
import { pathsWords } from '../words/paths'
import { joinsWords } from '../words/joins'

const AIMS: readonly { readonly value: PathAim; readonly label: string; readonly title: string }[] = [
  { value: 'shortest', label: pathsWords.shortest, title: pathsWords.theFewestTies },
  { value: 'strongest', label: pathsWords.strongest, title: pathsWords.theHeaviestTiesTheLeast },
  { value: 'newest', label: pathsWords.newest, title: pathsWords.theOldestOfItsTies },
]

const ANY: readonly NodeKind[] = ['author', 'paper', 'topic']

/** Authors beyond which a paper says little of who knows whom. */
const LARGE_TEAM = 10

type PathLens = Extract<Lens, { kind: 'path' }>

/** From one to another, with the papers of every step; or why there is no way, and who is nearest. */
export function PathPanel({ lens }: { readonly lens: PathLens }) {
  const told = useApp(selectPaths)
  const turn = useApp((state) => state.turnLens)
  const isMixed = useApp(({ view }) => view.network === 'knowledge')
  // On the map of everything a way may lead from a person to a topic.
  const kinds: readonly NodeKind[] = isMixed ? ANY : [kindOfNode(lens.from)]
  return (
    <>
      <header className="details-head">
        <h2>{pathsWords.path}</h2>
        <div className="path-ends">
          <NodeField
            label={pathsWords.from}
            value={lens.from}
            kinds={kinds}
            onChoose={(from) => {
              turn('path', { from, way: 0 })
            }}
          />
          <button
            className="icon-button"
            aria-label={pathsWords.theOtherWayRound}
            title={pathsWords.theOtherWayRound}
            onClick={() => {
              turn('path', { from: lens.to, to: lens.from, way: 0 })
            }}
          >
            <ArrowUpDown size={16} />
          </button>
          <NodeField
            label={pathsWords.to}
            value={lens.to}
            kinds={kinds}
            onChoose={(to) => {
              turn('path', { to, way: 0 })
            }}
          />
        </div>
        <Segmented
          label={pathsWords.whichWay}
          value={lens.aim}
          choices={AIMS}
          wide
          onChange={(aim) => {
            turn('path', { aim, way: 0 })
          }}
        />
        {HOME[kindOfNode(lens.from)] === 'coauthors' ? (
          <div className="path-teams">
            <label className="check">
              <input
                type="checkbox"
                checked={lens.largestTeam !== null}
                onChange={({ target }) => {
                  turn('path', { largestTeam: target.checked ? LARGE_TEAM : null, way: 0 })
                }}
              />
              {pathsWords.notThroughLargePapers}
            </label>
            {lens.largestTeam === null ? null : (
              <label className="muted small">
                {pathsWords.ofMoreThanAuthors(
                  <input
                    className="field number"
                    type="number"
                    min={2}
                    max={999}
                    value={lens.largestTeam}
                    onChange={({ target }) => {
                      turn('path', { largestTeam: Math.max(2, Math.floor(Number(target.value)) || 2), way: 0 })
                    }}
                  />,
                )}
              </label>
            )}
          </div>
        ) : null}
      </header>
      {told === null ? (
        <p className="details-section muted">{pathsWords.oneOfTheTwoIs}</p>
      ) : (
        <Answer told={told} way={lens.way} />
      )}
    </>
  )
}

function Answer({ told, way }: { readonly told: ToldPaths; readonly way: number }) {
  if (told.kind === 'apart')
    return (
      <Section title={pathsWords.noWayThatIsShown}>
        <div role="status">
          {told.because.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {told.nearest.length > 0 ? (
          <>
            <h4 className="path-nearest">{pathsWords.nearestByTopicsOnThe}</h4>
            <ul className="lens-rows">
              {told.nearest.map(({ node, topics }) => (
                <li key={node.id}>
                  <NodeLink node={node} />
                  <span className="muted small">{joinsWords.listed(topics)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Section>
    )
  const { paths } = told
  return (
    <div className="paths">
      {paths.map((path, index) => (
        <OnePath key={index} path={path} index={index} lit={index === (paths[way] ? way : 0)} of={paths.length} />
      ))}
    </div>
  )
}

type OnePathProps = { readonly path: ToldPath; readonly index: number; readonly lit: boolean; readonly of: number }

/** One way, from mark to mark, each tie with its number on the map and its papers. */
function OnePath({ path, index, lit, of }: OnePathProps) {
  const turn = useApp((state) => state.turnLens)
  const title = pathsWords.way(of, index + 1)
  return (
    <section className={`path ${lit ? 'on' : ''}`} aria-label={title}>
      <header>
        <h3>{title}</h3>
        {of === 1 ? null : (
          <button
            className="chip"
            aria-pressed={lit}
            aria-label={pathsWords.onTheMap(title)}
            onClick={() => {
              turn('path', { way: index })
            }}
          >
            {pathsWords.onTheMap2}
          </button>
        )}
      </header>
      <p className="muted small">{path.summary}</p>
      <ol className="path-steps">
        <li>
          <NodeLink node={path.start} />
        </li>
        {path.hops.map(({ to, papers, weight }, at) => (
          <li key={to.id}>
            <div className="path-tie">
              <span className="path-number num" aria-label={pathsWords.tie(at + 1)}>
                {at + 1}
              </span>
              {papers.length > 0 ? (
                <Folded
                  className="path-papers"
                  items={papers}
                  few={2}
                  render={(paper) => (
                    <li key={paper.id}>
                      <cite>{paper.title}</cite>{' '}
                      <span className="muted num">
                        {paper.year ?? pathsWords.noYear}
                        {paper.yearIsInferred ? pathsWords.inferred : ''}
                      </span>
                      {paper.place ? <PlaceLink place={paper.place} mark={[paper.title]} /> : null}
                    </li>
                  )}
                />
              ) : (
                <p className="muted small">{pathsWords.aTieThatAFile(weight)}</p>
              )}
            </div>
            <NodeLink node={to} />
          </li>
        ))}
      </ol>
    </section>
  )
}
