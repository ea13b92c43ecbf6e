import * as v from 'valibot'
import { readTableMemory } from '../records/column-choice'

const KEY = 'coterie.settings'

/** How pictures were last saved. Damaged or unknown values fall back one by one. */
const PictureSchema = v.object({
  format: v.fallback(v.picklist(['png', 'jpeg', 'webp', 'svg', 'pdf']), 'png'),
  size: v.fallback(
    v.picklist(['screen', 'column', 'column-and-half', 'columns', 'slide', 'poster-a1', 'poster-a0', 'own']),
    'screen',
  ),
  /** Of the chosen size, mm; null: the usual one. */
  width: v.fallback(v.nullable(v.pipe(v.number(), v.minValue(40), v.maxValue(1500))), null),
  /** Px for a px of the screen, where the size is the screen's. */
  scale: v.fallback(v.picklist([1, 2, 3, 4, 6, 8]), 2),
  dpi: v.fallback(v.picklist([150, 300, 600]), 300),
  /** The smallest letters, pt; null: the usual ones of the size. */
  leastType: v.fallback(v.nullable(v.pipe(v.number(), v.minValue(6), v.maxValue(48))), null),
  /** Of JPEG and WebP, per cent. */
  quality: v.fallback(v.picklist([75, 85, 92, 100]), 92),
  ground: v.fallback(v.picklist(['white', 'theme', 'transparent']), 'white'),
  colours: v.fallback(v.picklist(['colour', 'gray']), 'colour'),
  /** Of SVG and PDF: whether ties and small marks are vectors or a picture; `auto`: as their number decides. */
  ties: v.fallback(v.picklist(['auto', 'vectors', 'picture']), 'auto'),
  legend: v.fallback(v.boolean(), true),
  key: v.fallback(v.boolean(), true),
  filters: v.fallback(v.boolean(), true),
  caption: v.fallback(v.boolean(), true),
  page: v.fallback(v.picklist(['figure', 'a4', 'a3', 'letter', 'own']), 'figure'),
  landscape: v.fallback(v.boolean(), false),
  pageWidth: v.fallback(v.pipe(v.number(), v.minValue(40), v.maxValue(1500)), 210),
  pageHeight: v.fallback(v.pipe(v.number(), v.minValue(40), v.maxValue(1500)), 297),
  margin: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 20),
})

export type PictureSettings = Readonly<v.InferOutput<typeof PictureSchema>>

const SettingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  network: v.picklist(['coauthors', 'papers', 'topics', 'knowledge', 'stated']),
  counting: v.picklist(['fractional', 'full']),
  /** Width of the left column, px. */
  leftWidth: v.pipe(v.number(), v.minValue(220), v.maxValue(420)),
  /** Width of the details panel, px. */
  rightWidth: v.pipe(v.number(), v.minValue(320), v.maxValue(560)),
  /** Whether a small map of all is shown while not all is in sight. */
  minimap: v.boolean(),
  /** Columns of tables that are out of sight, as `people.weight`. */
  hiddenColumns: v.array(v.pipe(v.string(), v.maxLength(80))),
  /** Hints for a first visit that were read or left; three when all were. */
  hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  picture: PictureSchema,
  /** What a person chose for the columns of tables, by their heads. */
  tables: v.pipe(v.unknown(), v.transform(readTableMemory)),
  /** Filters that a person gave a name; what they ask is read where they are used. */
  filterSets: v.array(v.object({ name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)), filters: v.unknown() })),
  /** Commands that were used last, the latest first. */
  recent: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(12)),
})

/** What the page remembers between visits: preferences only, never data. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  network: 'coauthors',
  counting: 'fractional',
  leftWidth: 264,
  rightWidth: 364,
  minimap: true,
  hiddenColumns: [],
  hints: 0,
  picture: {
    format: 'png',
    size: 'screen',
    width: null,
    scale: 2,
    dpi: 300,
    leastType: null,
    quality: 92,
    ground: 'white',
    colours: 'colour',
    ties: 'auto',
    legend: true,
    key: true,
    filters: true,
    caption: true,
    page: 'figure',
    landscape: false,
    pageWidth: 210,
    pageHeight: 297,
    margin: 20,
  },
  tables: [],
  filterSets: [],
  recent: [],
}

/** The part of `Storage` that settings need; a browser may refuse it altogether (private windows, policies). */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>

/**
 * Reads the settings field by field: a missing or damaged one falls back to its default and the others are kept.
 * Never throws, also where the browser refuses storage.
 */
export function readSettings(store: () => TextStore): Settings {
  let saved: unknown
  try {
    saved = JSON.parse(store().getItem(KEY) ?? '{}')
  } catch {
    return DEFAULT_SETTINGS
  }
  if (typeof saved !== 'object' || saved === null) return DEFAULT_SETTINGS
  const fields = new Map(Object.entries(saved))
  const entries = Object.entries(SettingsSchema.entries).map(([name, schema]) => {
    const parsed = v.safeParse(schema, fields.get(name))
    return [name, parsed.success ? parsed.output : DEFAULT_SETTINGS[name as keyof Settings]]
  })
  return v.parse(SettingsSchema, Object.fromEntries(entries))
}

/** Writes the settings; false where the browser refuses, which costs the person nothing but the memory of them. */
export function writeSettings(store: () => TextStore, settings: Settings): boolean {
  try {
    store().setItem(KEY, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}
