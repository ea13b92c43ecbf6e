import { useApp } from './app-context'
import { Modal } from './Modal'
import { frameWords } from '../words/frame'

/** In place of a dialog about the finished map while it is not finished; what is saved then is the same whoever waits. */
export function AwaitPlacing({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const placing = useApp((state) => state.placing)
  const stop = useApp((state) => state.stopPlacing)
  return (
    <Modal title={title} className="await-placing" onClose={onClose}>
      <p role="status">{frameWords.theMapIsStillBeing}</p>
      <progress
        value={placing?.placed ?? 0}
        max={placing?.total ?? 1}
        aria-label={frameWords.placedWithinTheirCommunities}
      />
      <p>
        <button className="button outlined" onClick={stop}>
          {frameWords.stopPlacingAndGoOn}
        </button>
      </p>
    </Modal>
  )
}
