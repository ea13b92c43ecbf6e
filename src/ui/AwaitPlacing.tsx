import { useApp } from './app-context'
import { Modal } from './Modal'

/** In place of a dialog about the finished map while it is not finished; what is saved then is the same whoever waits. */
export function AwaitPlacing({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const placing = useApp((state) => state.placing)
  const stop = useApp((state) => state.stopPlacing)
  return (
    <Modal title={title} className="await-placing" onClose={onClose}>
      <p role="status">The map is still being placed. As soon as it is, you can go on here.</p>
      <progress value={placing?.placed ?? 0} max={placing?.total ?? 1} aria-label="Placed within their communities" />
      <p>
        <button className="button outlined" onClick={stop}>
          Stop placing, and go on with communities as they are
        </button>
      </p>
    </Modal>
  )
}
