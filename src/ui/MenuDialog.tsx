import { toast } from 'sonner'
import { useApp } from './app-context'
import { KEYS } from './keys'
import { Modal } from './Modal'
import { Segmented } from './Segmented'

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const COUNTING = [
  { value: 'fractional', label: 'Fractional, 1 ÷ (n − 1)' },
  { value: 'full', label: 'Full, 1 a paper' },
] as const

/** Settings, the year in which pages were saved, and every key. */
export function MenuDialog() {
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
  const hasAtlas = useApp(({ atlas }) => atlas !== null)
  const isShared = useApp(({ document }) => document.readOnly?.kind === 'shared')
  const theme = useApp(({ settings, sharedTheme }) => sharedTheme ?? settings.theme)
  const surface = useApp((state) => state.surface)
  const close = (): void => {
    openDialog(null)
  }
  return (
    <Modal title="Settings and help" className="menu-dialog" onClose={close}>
      {hasAtlas ? (
        <div className="menu-row narrow-only">
          {isShared ? null : (
            <button
              className="button outlined"
              onClick={() => {
                openDialog('import')
              }}
            >
              Open files
            </button>
          )}
          <button
            className="button outlined edits"
            onClick={() => {
              openDialog('share')
            }}
          >
            Share
          </button>
          <button
            className="button outlined"
            onClick={() => {
              close()
              showSurface(surface === 'map' ? 'table' : 'map')
            }}
          >
            {surface === 'map' ? 'Show the table' : 'Show the map'}
          </button>
        </div>
      ) : null}
      <h3>Theme</h3>
      <Segmented
        label="Theme"
        value={theme}
        choices={THEMES}
        wide
        onChange={(next) => {
          changeSettings({ theme: next })
        }}
      />
      {hasAtlas ? (
        <>
          <div className="menu-settings edits">
            <h3>How a joint paper counts</h3>
            <Segmented
              label="Counting"
              value={counting}
              choices={COUNTING}
              wide
              onChange={(next) => void setCounting(next)}
            />
            <label className="range">
              <span>
                <b>Year in which the pages were saved</b>
                <br />
                <span className="muted small">
                  Dates without a year are of this year. Left empty, it is the year after the latest one that the pages
                  state.
                </span>
              </span>
              <input
                type="number"
                className="field number"
                min={1900}
                max={2200}
                placeholder="inferred"
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
                <b>Largest paper that ties all of its authors</b>
                <br />
                <span className="muted small">
                  A paper with more authors ties only its first, last and page-owning ones; data health lists such
                  papers.
                </span>
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
              Review claims
            </button>
            <button
              className="button outlined"
              onClick={() => {
                openDialog('health')
              }}
            >
              Data health
            </button>
            <button
              className="button outlined"
              onClick={() => {
                openDialog('report')
              }}
            >
              Methods and report
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
                  Open the sample
                </button>
                <button
                  className="button outlined"
                  onClick={() => {
                    close()
                    const undo = clearDocument()
                    toast('The map is closed.', { action: { label: 'Undo', onClick: undo }, duration: 12_000 })
                  }}
                >
                  Close this map
                </button>
              </>
            )}
          </div>
        </>
      ) : null}
      <h3>Keys</h3>
      <dl className="key-list">
        {KEYS.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
