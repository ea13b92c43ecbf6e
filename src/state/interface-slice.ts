import type { StateCreator } from 'zustand/vanilla'
import type { ClusterId, NetworkId, NodeId } from '../graph/atlas'
import { HOME, kindOfNode } from '../scene/atlas-index'
import type { FolderSource } from '../storage/folder-source'
import type { Settings } from '../storage/settings'
import type { Day, Ports } from './ports'
import type { AppState } from './store'

export type DialogName =
  | 'import'
  | 'paste'
  | 'export'
  | 'share'
  | 'help'
  | 'menu'
  | 'search'
  | 'layers'
  | 'health'
  | 'merge'
  | 'split'
  | 'one-paper'
  | 'clusters'
  | 'topics'
  | 'add-topic'
  | 'report'
  | 'palette'
  | 'language'
  | 'projects'

/** A line of a source that a person wants to read in its place. */
export type OpenPassage = { readonly source: string; readonly line: number; readonly mark: readonly string[] }

/** What fills the page: the map, its reading twin, or the bench at which claims are decided. */
export type Surface = 'map' | 'table' | 'review'

/** Commands that are remembered. */
const MOST_RECENT = 6

export type InterfaceSlice = {
  readonly settings: Settings
  readonly dialog: DialogName | null
  /** The command that the palette asks for, with what is known already; null: it lists commands. */
  readonly asked: { readonly command: string; readonly known: readonly (NodeId | ClusterId)[] } | null
  readonly passage: OpenPassage | null
  readonly surface: Surface
  /** An atlas in a folder of columns, which then fills the page; null: the page's own map. */
  readonly folder: FolderSource | null
  /** What was just done, for those who hear the page; shown for a moment to those who see it. */
  readonly announcement: { readonly text: string; readonly count: number }
  /** The mark that the camera was last sent to; `count` tells a second sending from the first. */
  readonly target: { readonly id: NodeId | null; readonly count: number }
  readonly changeSettings: (change: Partial<Settings>) => void
  readonly openDialog: (dialog: DialogName | null) => void
  /** Opens the palette at a command that needs something to be chosen. */
  readonly askFor: (command: string, known: readonly (NodeId | ClusterId)[]) => void
  /** A command was used: it stands first when commands are looked for next time. */
  readonly rememberCommand: (id: string) => void
  readonly openPassage: (passage: OpenPassage | null) => void
  readonly showSurface: (surface: Surface) => void
  readonly showFolder: (folder: FolderSource | null) => void
  readonly announce: (text: string) => void
  /** What those who hear the page are told of what others see. */
  readonly said: string
  readonly say: (text: string) => void
  /** The day, for names of files. */
  readonly today: () => Day
  /** Selects a person, paper or topic and brings it to the middle, on the map that it stands on. */
  readonly reach: (id: NodeId) => void
}

export const interfaceSlice =
  (ports: Ports): StateCreator<AppState, [], [], InterfaceSlice> =>
  (set, get) => ({
    settings: ports.readSettings(),
    dialog: null,
    asked: null,
    passage: null,
    surface: 'map',
    folder: null,
    announcement: { text: '', count: 0 },
    today: ports.today,
    target: { id: null, count: 0 },

    changeSettings(change) {
      const settings = { ...get().settings, ...change }
      set({ settings, ...(change.theme === undefined ? {} : { sharedTheme: null }) })
      ports.writeSettings(settings)
    },
    openDialog: (dialog) => set({ dialog, asked: null }),
    askFor: (command, known) => set({ dialog: 'palette', asked: { command, known } }),
    rememberCommand: (id) =>
      get().changeSettings({
        recent: [id, ...get().settings.recent.filter((other) => other !== id)].slice(0, MOST_RECENT),
      }),
    openPassage: (passage) => set({ passage }),
    showSurface: (surface) => set({ surface }),
    // What lies open above the map would cover the folder, and stand there again when it is closed.
    showFolder: (folder) => set({ folder, dialog: null }),
    said: '',
    say: (said) => set({ said }),
    announce: (text) => set(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } })),

    reach(id) {
      const { atlas, view } = get()
      if (!atlas) return
      const isOn = (network: NetworkId): boolean => atlas.networks[network].nodes.some((node) => node.id === id)
      if (!isOn(view.network)) get().showNetwork(HOME[kindOfNode(id)])
      if (get().surface === 'review') get().showSurface('map')
      get().select({ kind: 'node', id })
      set(({ target }) => ({ target: { id, count: target.count + 1 } }))
    },
  })
