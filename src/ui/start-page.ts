import { fetchPart } from '../export/fetch-part'
import { DATA_ID } from '../export/standalone'
import type { AppStore } from '../state/store'
import { awaitsHandOver } from '../storage/awaits-hand-over'
import { hasOwnProject } from '../storage/own-project'
import { openHandedOver } from './change-language'
import { printElement } from './print-element'
import { actingWords } from '../words/acting'
import { frameWords } from '../words/frame'
import { savingWords } from '../words/saving'

/** The page as it came, before anything was drawn on it: in a page of one file the pattern for further ones. */
let pristine: HTMLElement | null = null

/** The map that a page of one file holds, as text; null where the page holds none. */
const heldData = (): string | null => {
  const text = document.getElementById(DATA_ID)?.textContent.trim() ?? ''
  return text === '' || text === 'null' ? null : text
}

/** True where the page is the one file that opens from disk. */
export const isOneFile = (): boolean => document.getElementById(DATA_ID) !== null

/** The page of one file without a map: this page itself where it is one, else what was built beside it. */
export async function fetchTemplate(): Promise<string> {
  if (pristine) return `<!doctype html>\n${printElement(pristine)}\n`
  return (await fetchPart(new URL('standalone.html', document.baseURI).href, frameWords.thePageOfOneFile)).text()
}

/** Opens what the page was called for: a map that it holds, one that its address carries, one's own, else the sample. */
export async function openStart(store: AppStore): Promise<void> {
  const state = store.getState
  if (isOneFile()) pristine = document.documentElement.cloneNode(true) as HTMLElement
  const held = heldData()
  if (held !== null) {
    const [{ readStandalone }, { readEmbed }] = await Promise.all([
      import('../export/shared-map'),
      import('../export/share-link'),
    ])
    const read = readStandalone(held)
    if (read !== null) {
      state().showEmbed(readEmbed(window.location.hash) ?? read.embed)
      await state().openShared(read.shared)
      return
    }
    state().refuseLink(frameWords.theMapInThisPage)
    return
  }
  if (awaitsHandOver() && (await openHandedOver(store))) return
  if (!(await openAddress(store))) await openOwn(store)
}

/** Opens what was open last in this browser, else the sample; `?sample` asks for the sample in any case. */
export async function openOwn(store: AppStore): Promise<void> {
  const { keeper, openSample } = store.getState()
  const asksForSample = new URLSearchParams(window.location.search).has('sample')
  // Something is on its way from the first moment on; the first picture stays until it has come.
  const label = hasOwnProject() ? savingWords.openingProject : actingWords.openingTheSample
  const opening = { kind: 'working', label, progress: null } as const
  if (keeper) store.setState({ task: opening })
  const { document: before, report: told } = store.getState()
  /** Whether nobody has called it off, or opened something else, or begun to, meanwhile. */
  const isWanted = (): boolean => {
    const { document, task, report } = store.getState()
    // Where what was opened was of no use, that was told.
    const isOver = task.kind === 'failed' || (task.kind === 'idle' && (report !== told || !keeper))
    return document === before && (task === opening || isOver)
  }
  if (asksForSample) forgetSample(store)
  if ((asksForSample || (await keeper?.openLast(isWanted)) !== true) && isWanted()) await openSample()
}

/** Takes `?sample` out of the address as soon as a project of one's own is open: coming back then opens that one. */
function forgetSample(store: AppStore): void {
  const stop = store.subscribe(({ keeping }) => {
    if (keeping.project === null) return
    stop()
    const address = new URL(window.location.href)
    address.searchParams.delete('sample')
    window.history.replaceState(null, '', address)
  })
}

/** Looks at the address: what it carries is offered, or opened where a frame asks for it. False where it carries nothing. */
async function openAddress(store: AppStore): Promise<boolean> {
  const { hash } = window.location
  if (!hash.includes('share=')) return false
  const { readFragment } = await import('../export/share-link')
  const read = readFragment(hash)
  const state = store.getState()
  if (read.kind === 'none') return false
  if (read.kind === 'bad') state.refuseLink(read.message)
  else {
    state.showEmbed(read.embed)
    if (read.embed) await state.openShared(read.shared)
    else state.offerShared(read.shared)
  }
  return true
}

/** Follows a link that is opened in a page that is open already. */
export function followAddress(store: AppStore): void {
  window.addEventListener('hashchange', () => void openAddress(store))
}

/** Takes the shared map out of the address, so that coming back opens one's own work and not the link again. */
export function forgetAddress(): void {
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
}
