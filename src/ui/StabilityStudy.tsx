import { useId } from 'react'
import { selectStabilityTexts } from '../state/cluster-selectors'
import { useApp } from './app-context'
import { ClustersProgress } from './ClustersProgress'
import { Folded } from './details-parts'
import { StabilityRow } from './StabilityRow'
import { howFoundWords } from '../words/how-found'

/** How far the communities hold from run to run: asked for, awaited, told. */
export function StabilityStudy() {
  const texts = useApp(selectStabilityTexts)
  const underway = useApp(({ studying }) => studying.stability)
  const begin = useApp((state) => state.studyStability)
  const cancel = useApp((state) => state.cancelStudies)
  const marks = useApp((state) => state.marksBorder)
  const markBorder = useApp((state) => state.markBorder)
  const openDialog = useApp((state) => state.openDialog)
  const reach = useApp((state) => state.reach)
  const network = useApp(({ view }) => view.network)
  const heading = useId()
  const most = Math.max(1, ...(texts?.clusters.map(({ core, border }) => core + border) ?? []))
  return (
    <section className="clusters-study" aria-labelledby={heading}>
      <header>
        <div>
          <h3 id={heading}>{howFoundWords.howSureTheyAre}</h3>
          <p className="muted small">{howFoundWords.fiftyRunsFromOtherSeeds}</p>
        </div>
        {texts || underway ? null : (
          <button className="button outlined" onClick={() => void begin()}>
            {howFoundWords.howSureAreThey}
          </button>
        )}
      </header>
      {underway ? (
        <ClustersProgress
          label={howFoundWords.comparingRuns}
          {...underway.progress}
          onCancel={() => {
            cancel('stability')
          }}
        />
      ) : null}
      {texts ? (
        <>
          <p className="stability-sentence">{texts.sentence}</p>
          <p>
            {texts.agreement} {texts.consensus}
          </p>
          <ul className="stability-rows" aria-label={howFoundWords.communitiesCoreAndBorder}>
            {texts.clusters.map((row) => (
              <StabilityRow key={row.id} row={row} most={most} />
            ))}
          </ul>
          {texts.border.length > 0 ? (
            <>
              <h4>{howFoundWords.membersAtABorder}</h4>
              <Folded
                className="stability-members"
                items={texts.border}
                few={8}
                render={(member) => (
                  <li key={member.id}>
                    <button
                      className={`node-link own-${member.cluster?.colour ?? 'c0'}`}
                      title={howFoundWords.showOnTheMap}
                      onClick={() => {
                        openDialog(null)
                        reach(member.id)
                      }}
                    >
                      <span className={`swatch ${member.cluster?.hatched ? 'hatched' : ''}`} aria-hidden="true" />
                      <span>{member.name}</span>
                    </button>
                    <span className="muted small">{member.text}</span>
                  </li>
                )}
              />
            </>
          ) : null}
          {network === 'topics' ? null : (
            <label className="check">
              <input
                type="checkbox"
                checked={marks}
                disabled={texts.border.length === 0}
                onChange={(event) => {
                  markBorder(event.target.checked)
                }}
              />
              {howFoundWords.markBorderMembersOnThe}
            </label>
          )}
          <p className="muted small">{texts.method}</p>
        </>
      ) : null}
    </section>
  )
}
