import { useApp, useAppStore } from './app-context'
import { Modal } from './Modal'
import { offerLines } from './share-words'
import { forgetAddress, openOwn } from './start-page'
import { sharingWords } from '../words/sharing'

/** What a link would open, before it does; or why it cannot be opened. */
export function SharedOffer() {
  const store = useAppStore()
  const offer = useApp((state) => state.offer)
  const trouble = useApp((state) => state.linkTrouble)
  const openShared = useApp((state) => state.openShared)
  const ownFiles = useApp(({ document }) => (document.isSample ? 0 : document.sources.length))
  const embed = useApp((state) => state.embed)
  const leave = (): void => {
    forgetAddress()
    store.getState().declineShared()
    if (!store.getState().atlas) void openOwn(store)
  }
  if (trouble !== null && embed)
    return (
      <p className="embed-trouble" role="alert">
        {trouble}
      </p>
    )
  if (trouble !== null)
    return (
      <Modal title={sharingWords.thisLinkCannotBeOpened} className="offer-dialog" onClose={leave}>
        <p role="alert">{trouble}</p>
        <div className="dialog-end">
          <button className="button primary large" onClick={leave}>
            {sharingWords.goOnWithoutIt}
          </button>
        </div>
      </Modal>
    )
  if (!offer) return null
  return (
    <Modal
      title={offer.title === '' ? sharingWords.aSharedMap : offer.title}
      subtitle={sharingWords.somebodySharedThisMapWith}
      className="offer-dialog"
      onClose={leave}
    >
      <ul className="offer-lines">
        {offerLines(offer).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {ownFiles > 0 && offer.data.kind !== 'view' ? <p className="claim">{sharingWords.itTakesThePlaceOf}</p> : null}
      <div className="dialog-end">
        <button className="button outlined large" onClick={leave}>
          {sharingWords.notNow}
        </button>
        <button
          className="button primary large"
          onClick={() => {
            void openShared(offer)
          }}
        >
          {sharingWords.openIt}
        </button>
      </div>
    </Modal>
  )
}
