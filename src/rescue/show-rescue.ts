import { errorText } from '../base/error-text'
import { saveFile } from '../base/save-file'
import { tellMoment } from '../base/tell-moment'
import { createIndexedDbStore } from '../storage/indexed-db'
import { describeProject, projectsIn, sortEntries, unreadableEntry, type ProjectEntry } from '../storage/projects'
import { archiveProject } from '../storage/raw-archive'
import type { KeyValueStore } from '../storage/store'
import { spokenLanguage } from '../words/language'
import { rescueWords } from '../words/rescue'
import { speakChosen } from '../words/speak-chosen'
import { forgetLast, removeAll, storedTheme } from './kept-here'

/** How long one request to the browser's database may take here, ms. */
const DEADLINE = 15_000

type Child = Node | string

/** An element of the page; what is pressed is told its own way. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: readonly Child[],
  onPress?: () => void,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.append(...children)
  if (onPress) element.addEventListener('click', onPress)
  return element
}

/** What of the page changes after it is shown. */
type Shown = { readonly status: HTMLElement; readonly list: HTMLElement; readonly clean: HTMLElement }

/** Shows what is kept, without any of the page's own machinery: a list of projects, their bytes as files, and a clean start. */
export async function showRescue(root: HTMLElement): Promise<void> {
  const store = createIndexedDbStore({ factory: () => window.indexedDB, deadline: DEADLINE })
  const shown: Shown = { status: make('p', []), list: make('ul', []), clean: make('div', []) }
  const { status, list, clean } = shown
  status.setAttribute('role', 'status')
  list.hidden = true
  root.replaceChildren(
    make('h1', [rescueWords.title]),
    make('p', [rescueWords.about]),
    status,
    list,
    make('h2', [rescueWords.goOn]),
    waysOn(),
    make('h2', [rescueWords.startClean]),
    clean,
  )
  status.textContent = rescueWords.looking
  askToClean(shown)
  try {
    const entries = await listAnyhow(store)
    status.textContent = entries.length === 0 ? rescueWords.nothing : rescueWords.found(entries.length)
    list.replaceChildren(...entries.map((entry, at) => rowOf(entry, `coterie-kept-${at + 1}.zip`, store, status)))
    list.hidden = entries.length === 0
  } catch (error) {
    tellFault(status, error)
  }
}

function tellFault(status: HTMLElement, error: unknown): void {
  status.textContent = rescueWords.noAnswer(errorText(error))
}

/** All projects; one that cannot even be looked at is there too, since its bytes may still be had. */
async function listAnyhow(store: KeyValueStore): Promise<readonly ProjectEntry[]> {
  const entries: ProjectEntry[] = []
  for (const id of await projectsIn(store)) {
    const entry = await describeProject(store, id).catch(() => unreadableEntry(id))
    if (entry !== null) entries.push(entry)
  }
  return sortEntries(entries)
}

/** Back to the page: as it was left, or on its sample; all projects stay, and can be opened there. */
function waysOn(): HTMLElement {
  const back = make('a', [rescueWords.back])
  back.href = './'
  const withoutLast = make('button', [rescueWords.withoutLast], () => {
    forgetLast()
    window.location.assign('./?sample')
  })
  return make('p', [back, ' ', withoutLast])
}

function rowOf(
  { id, name, time, sources, isReadable }: ProjectEntry,
  file: string,
  store: KeyValueStore,
  status: HTMLElement,
): HTMLElement {
  const called = name || rescueWords.unnamed
  const said = isReadable ? rescueWords.kept(sources, tellMoment(time)) : rescueWords.damaged
  const button = make('button', [rescueWords.download], () => {
    status.textContent = rescueWords.gathering
    archiveProject(store, id).then(
      (parts) => {
        saveFile(file, new Blob(parts, { type: 'application/zip' }))
        status.textContent = rescueWords.handedOut(file)
      },
      (error: unknown) => {
        tellFault(status, error)
      },
    )
  })
  button.setAttribute('aria-label', `${rescueWords.download}: ${called}`)
  return make('li', [make('p', [make('b', [called]), ' ', make('span', [said])]), button])
}

/** Everything goes only after a second word. What is pressed stays where the keyboard is. */
function askToClean(shown: Shown): HTMLElement {
  const { status, list, clean } = shown
  const again = (): void => {
    askToClean(shown).focus()
  }
  const begin = make('button', [rescueWords.cleanAll], () => {
    const keep = make('button', [rescueWords.keepAll], again)
    const remove = make('button', [rescueWords.deleteAll], () => {
      removeAll(() => {
        status.textContent = rescueWords.closeOtherTabs
      }).then(
        () => {
          list.replaceChildren()
          list.hidden = true
          status.textContent = rescueWords.isClean
          again()
        },
        (error: unknown) => {
          tellFault(status, error)
        },
      )
    })
    remove.className = 'for-good'
    clean.replaceChildren(make('p', [rescueWords.sure]), make('p', [keep, ' ', remove]))
    keep.focus()
  })
  clean.replaceChildren(make('p', [rescueWords.aboutClean]), make('p', [begin]))
  return begin
}

const root = document.getElementById('rescue')
if (root) {
  const theme = storedTheme()
  if (theme !== null) document.documentElement.dataset.theme = theme
  void speakChosen().then(() => {
    if (spokenLanguage() !== 'en') document.title = rescueWords.title
    return showRescue(root)
  })
}
