import { Eye, FileText, Funnel, History, ListChecks, Route, Search, type LucideIcon } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { indexNetwork, nodeName } from '../scene/atlas-index'
import { useApp, useAppStore } from './app-context'
import type { Chosen, Command, CommandGroup, Page } from './command'
import { COMMANDS } from './commands'
import { Matched } from './Matched'
import { Modal } from './Modal'
import { useAnswers, useCommandLines, type PaletteLine } from './palette-lines'
import { saveProject } from './save-project'
import { answerBySelection } from './start-command'
import { useCombobox } from './use-combobox'
import { countsWords } from '../words/counts'
import { paletteWords } from '../words/palette'

const ICONS: Readonly<Record<CommandGroup, LucideIcon>> = {
  Ask: Route,
  See: Eye,
  Narrow: Funnel,
  Decide: ListChecks,
  Undo: History,
  File: FileText,
}

/** A command that is being asked for, with what was chosen so far. */
type Pending = { readonly command: Command; readonly chosen: readonly Chosen[] }

/** Every command by its name; what a command asks for is typed and chosen in the same field, one after the other. */
export function Palette() {
  const store = useAppStore()
  const asked = useApp((state) => state.asked)
  const openDialog = useApp((state) => state.openDialog)
  const reach = useApp((state) => state.reach)
  const [query, setQuery] = useState('')
  const [pending, setPending] = useState<Pending | null>(() => {
    const command = COMMANDS.find(({ id }) => id === asked?.command)
    return command === undefined || asked === null ? null : { command, chosen: asked.known }
  })
  const page: Page = { store, save: () => void saveProject(store) }
  const close = (): void => {
    openDialog(null)
  }
  /** Runs a command where nothing more is to be asked; else asks the next thing. */
  const go = (command: Command, chosen: readonly Chosen[]): void => {
    setQuery('')
    if (chosen.length < (command.asks ?? []).length) {
      setPending({ command, chosen })
      return
    }
    close()
    store.getState().rememberCommand(command.id)
    command.run(page, chosen)
  }
  /** One answer back; from the first question to the list of commands. */
  const stepBack = (): void => {
    setQuery('')
    if (pending) setPending(pending.chosen.length === 0 ? null : { ...pending, chosen: pending.chosen.slice(0, -1) })
  }
  const ask = pending?.command.asks?.[pending.chosen.length]
  const listed = useCommandLines(pending === null ? query : '')
  const answers = useAnswers(ask, query, pending?.chosen ?? [])
  const lines = pending === null ? listed.lines : answers.lines
  const choose = ({ act }: PaletteLine): void => {
    if (act.kind === 'command')
      go(act.command, act.chosen ?? answerBySelection(store.getState(), act.command.asks ?? []))
    else if (act.kind === 'answer') {
      if (pending) go(pending.command, [...pending.chosen, act.id])
    } else {
      close()
      reach(act.id)
    }
  }
  const label = ask?.label ?? paletteWords.aCommand
  const box = useCombobox({ label, query, items: lines, isOpen: true, due: answers.due, onChoose: choose })
  const onKey = (event: KeyboardEvent): void => {
    const leaves = event.key === 'Escape' && (pending !== null || query !== '')
    if (!leaves && !(event.key === 'Backspace' && query === '' && pending !== null)) {
      box.onKey(event)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (query === '') stepBack()
    else setQuery('')
  }
  return (
    <Modal title={paletteWords.whatToDo} className="palette" onClose={close}>
      <div className="palette-ask">
        <Search size={18} aria-hidden="true" />
        {pending === null ? null : <Sentence {...pending} />}
        <input
          {...box.field}
          type="search"
          aria-label={label}
          placeholder={ask === undefined ? paletteWords.typeACommandOrAName : paletteWords.typeAName}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
          }}
          onKeyDown={onKey}
        />
      </div>
      <ul {...box.list} className="palette-lines">
        {lines.map((line, at) => (
          <Line key={line.id} line={line} isFirst={line.heading !== lines[at - 1]?.heading} option={box.option(at)} />
        ))}
        {lines.length === 0 ? (
          <li role="option" aria-selected="false" aria-disabled="true" className="palette-none">
            {paletteWords.nothingIsCalledTypeFewerLetters(query.trim())}
          </li>
        ) : null}
      </ul>
      <footer className="palette-foot">
        <span>{paletteWords.choose(<kbd className="key">↑</kbd>, <kbd className="key">↓</kbd>)}</span>
        <span>
          <kbd className="key">↵</kbd> {ask === undefined ? paletteWords.do2 : paletteWords.take}
        </span>
        <span>
          <kbd className="key">Esc</kbd> {pending === null && query === '' ? paletteWords.close : paletteWords.back}
        </span>
        <span className="palette-count" role="status">
          {pending !== null
            ? paletteWords.of(pending.chosen.length + 1, pending.command.asks?.length ?? 1)
            : query.trim() === ''
              ? countsWords.commands(listed.commands)
              : paletteWords.found(lines.length)}
        </span>
      </footer>
    </Modal>
  )
}

type LineProps = {
  readonly line: PaletteLine
  readonly isFirst: boolean
  readonly option: ReturnType<ReturnType<typeof useCombobox>['option']>
}

function Line({ line: { heading, label, matches, detail, keys, mark }, isFirst, option }: LineProps) {
  const Icon = 'group' in mark ? ICONS[mark.group] : null
  return (
    <li {...option} className={isFirst ? 'first-of-kind' : ''} data-kind={heading}>
      {Icon ? <Icon size={16} aria-hidden="true" className="palette-icon" /> : null}
      {'kind' in mark ? <span className={`search-mark ${mark.kind} own-${mark.colour}`} aria-hidden="true" /> : null}
      <Matched className="search-label" label={label} matches={matches} />
      {detail === '' ? null : <span className="search-detail">{detail}</span>}
      {keys.map((key) => (
        <kbd key={key} className="key" aria-hidden="true">
          {key}
        </kbd>
      ))}
    </li>
  )
}

/** The command so far, with what was chosen in the places of “…”. */
function Sentence({ command, chosen }: Pending) {
  const atlas = useApp((state) => state.atlas)
  const network = useApp(({ view }) => view.network)
  const nameOf = (id: Chosen): string => {
    if (atlas === null) return ''
    const cluster = indexNetwork(atlas.networks[network]).clusters.get(id as `cluster:${string}`)
    return cluster?.name ?? nodeName(atlas.corpus, id as `author:${string}`)
  }
  // As far as it is said: what stands after the next “…” comes when that is chosen.
  const parts = command.label.split('…').slice(0, chosen.length + 1)
  return (
    <span className="palette-sentence">
      {parts.map((part, at) => (
        <span key={at}>
          {part}
          {chosen[at] === undefined ? null : <b>{nameOf(chosen[at])}</b>}
        </span>
      ))}
    </span>
  )
}
