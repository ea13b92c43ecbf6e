import { toast } from 'sonner'
import { offlineWords } from '../words/offline'

/** One note at a time, which says the latest. */
const ID = 'new-version'

/** Says that a new version is ready. It stays until it is wanted or put away; `take` resolves with how many other windows keep it from coming. */
export function offerUpdate(take: () => Promise<number>): void {
  const show = (description: string): void => {
    toast(offlineWords.aNewVersionIsReady, {
      id: ID,
      description,
      duration: Infinity,
      closeButton: true,
      action: {
        label: offlineWords.reload,
        onClick: (event) => {
          // The note stays until the page is another, or says why it is not.
          event.preventDefault()
          void take().then((others) => {
            if (others > 0) show(offlineWords.openElsewhere(others))
          })
        },
      },
    })
  }
  show(offlineWords.saveFirst)
}
