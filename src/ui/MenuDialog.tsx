import { IS_ONE_FILE } from '../base/one-file'
import { useApp, useAppStore } from './app-context'
import { changeLanguage } from './change-language'
import { UndoButtons } from './DecisionHistory'
import { Modal } from './Modal'
import { offerBack } from './offer-back'
import { Segmented } from './Segmented'
import { savingWords } from '../words/saving'
import { settingsWords } from '../words/settings'
import { speakingWords } from '../words/speaking'

const THEMES = [
  { value: 'system', label: settingsWords.asTheSystem },
  { value: 'light', label: settingsWords.light },
  { value: 'dark', label: settingsWords.dark },
] as const

const COUNTING = [
  { value: 'fractional', label: settingsWords.fractional1N1 },
  { value: 'full', label: settingsWords.full1APaper },
] as const

/** Settings, the year in which pages were saved, and the way to help. */
export function MenuDialog() {
  const store = useAppStore()
  const changeSettings = useApp((state) => state.changeSettings)
  const showSurface = useApp((state) => state.showSurface)
  const openDialog = useApp((state) => state.openDialog)
  const savedYear = useApp(({ document }) => document.savedYear)
  const setSavedYear = useApp((state) => state.setSavedYear)
  const counting = useApp(({ document }) => document.counting)
  const setCounting = useApp((state) => state.setCounting)
  const largestClique = useApp(({ document }) => document.largestClique)
  const setLargestClique = useApp((state) => state.setLargestClique)
  const clearDocument = useApp((state) => state.clearDocument)
  const openSample = useApp((state) => state.openSample)
  const hasKeeper = useApp(({ keeper }) => keeper !== null)
  const hasAtlas = useApp(({ atlas }) => atlas !== null)
  const isShared = useApp(({ document }) => document.readOnly?.kind === 'shared')
  const theme = useApp(({ settings, sharedTheme }) => sharedTheme ?? settings.theme)
  const surface = useApp((state) => state.surface)
  const close = (): void => {
    openDialog(null)
  }
  return (
    <Modal title={settingsWords.settingsAndHelp} className="menu-dialog" onClose={close}>
      {hasAtlas ? (
        <div className="menu-row narrow-only">
          <button
            className="button outlined"
            onClick={() => {
              openDialog('palette')
            }}
          >
            {settingsWords.allCommands}
          </button>
          <UndoButtons />
          {isShared ? null : (
            <button
              className="button outlined"
              onClick={() => {
                openDialog('import')
              }}
            >
              {settingsWords.openFiles}
            </button>
          )}
          <button
            className="button outlined edits"
            onClick={() => {
              openDialog('share')
            }}
          >
            {settingsWords.share}
          </button>
          <button
            className="button outlined"
            onClick={() => {
              close()
              showSurface(surface === 'map' ? 'table' : 'map')
            }}
          >
            {surface === 'map' ? settingsWords.showTheTable : settingsWords.showTheMap}
          </button>
        </div>
      ) : null}
      <h3>{settingsWords.theme}</h3>
      <Segmented
        label={settingsWords.theme}
        value={theme}
        choices={THEMES}
        wide
        onChange={(next) => {
          changeSettings({ theme: next })
        }}
      />
      {IS_ONE_FILE ? null : (
        <>
          <h3>{speakingWords.language}</h3>
          <div className="menu-row">
            <button className="button outlined" onClick={() => void changeLanguage(store)}>
              {speakingWords.languageTheOther}
            </button>
          </div>
        </>
      )}
      {hasAtlas ? (
        <>
          <div className="menu-settings edits">
            <h3>{settingsWords.howAJointPaperCounts}</h3>
            <Segmented
              label={settingsWords.counting}
              value={counting}
              choices={COUNTING}
              wide
              onChange={(next) => void setCounting(next)}
            />
            <label className="range">
              <span>
                <b>{settingsWords.yearInWhichThePages}</b>
                <br />
                <span className="muted small">{settingsWords.datesWithoutAYearAre}</span>
              </span>
              <input
                type="number"
                className="field number"
                min={1900}
                max={2200}
                placeholder={settingsWords.inferred}
                defaultValue={savedYear ?? ''}
                onBlur={(event) => {
                  const year = Number(event.target.value)
                  const next = event.target.value !== '' && Number.isInteger(year) ? year : null
                  if (next !== savedYear) void setSavedYear(next)
                }}
              />
            </label>
            <label className="range">
              <span>
                <b>{settingsWords.largestPaperThatTiesAll}</b>
                <br />
                <span className="muted small">{settingsWords.aPaperWithMoreAuthors}</span>
              </span>
              <input
                type="number"
                className="field number"
                min={2}
                max={500}
                defaultValue={largestClique}
                onBlur={(event) => {
                  const next = Number(event.target.value)
                  if (Number.isInteger(next) && next >= 2 && next <= 500 && next !== largestClique)
                    void setLargestClique(next)
                  else event.target.value = String(largestClique)
                }}
              />
            </label>
          </div>
          <div className="menu-row">
            <button
              className="button outlined edits"
              onClick={() => {
                close()
                showSurface('review')
              }}
            >
              {settingsWords.reviewClaims}
            </button>
            <button
              className="button outlined"
              onClick={() => {
                openDialog('health')
              }}
            >
              {settingsWords.dataHealth}
            </button>
            <button
              className="button outlined"
              onClick={() => {
                openDialog('report')
              }}
            >
              {settingsWords.methodsAndReport}
            </button>
            {isShared ? null : (
              <>
                <button
                  className="button outlined"
                  onClick={() => {
                    close()
                    void openSample()
                  }}
                >
                  {settingsWords.openTheSample}
                </button>
                <button
                  className="button outlined"
                  onClick={() => {
                    close()
                    offerBack(settingsWords.theMapIsClosed, settingsWords.undo, clearDocument())
                  }}
                >
                  {settingsWords.closeThisMap}
                </button>
              </>
            )}
          </div>
        </>
      ) : null}
      {hasKeeper ? (
        <div className="menu-row">
          <button
            className="button outlined"
            onClick={() => {
              openDialog('projects')
            }}
          >
            {savingWords.projects}
          </button>
        </div>
      ) : null}
      <h3>{settingsWords.help}</h3>
      <div className="menu-row">
        <button
          className="button outlined"
          onClick={() => {
            openDialog('help')
          }}
        >
          {settingsWords.howToReadTheMap}
        </button>
        <button
          className="button outlined"
          onClick={() => {
            openDialog('palette')
          }}
        >
          {settingsWords.allCommands}
        </button>
      </div>
    </Modal>
  )
}
