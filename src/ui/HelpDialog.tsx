import { useApp } from './app-context'
import { READING } from './hint-words'
import { KEYS } from './keys'
import { Modal } from './Modal'
import { helpWords } from '../words/help'

/** How the map is read, and every key. */
export function HelpDialog() {
  const openDialog = useApp((state) => state.openDialog)
  const showSurface = useApp((state) => state.showSurface)
  const changeSettings = useApp((state) => state.changeSettings)
  const onSample = useApp(({ atlas, document }) => atlas !== null && document.isSample)
  return (
    <Modal
      title={helpWords.help}
      subtitle={helpWords.howTheMapIsRead}
      className="menu-dialog help-dialog"
      onClose={() => {
        openDialog(null)
      }}
    >
      <div className="menu-row">
        <button
          className="button outlined"
          onClick={() => {
            openDialog('palette')
          }}
        >
          {helpWords.allCommands}
        </button>
        {onSample ? (
          <button
            className="button outlined"
            onClick={() => {
              openDialog(null)
              showSurface('map')
              changeSettings({ hints: 0 })
            }}
          >
            {helpWords.showTheFirstStepsAgain}
          </button>
        ) : null}
      </div>
      <h3>{helpWords.howToReadTheMap}</h3>
      <dl className="key-list reading-list">
        {READING.map(({ seen, means }) => (
          <div key={seen}>
            <dt>{seen}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <h3>{helpWords.keys}</h3>
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
