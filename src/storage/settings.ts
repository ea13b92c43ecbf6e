import * as v from 'valibot'

const KEY = 'coterie.settings'

const SettingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  network: v.picklist(['coauthors', 'papers', 'topics', 'knowledge']),
  counting: v.picklist(['fractional', 'full']),
  /** Width of the left column, px. */
  leftWidth: v.pipe(v.number(), v.minValue(220), v.maxValue(420)),
  /** Width of the details panel, px. */
  rightWidth: v.pipe(v.number(), v.minValue(320), v.maxValue(560)),
})

/** What the page remembers between visits: preferences only, never data. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  network: 'coauthors',
  counting: 'fractional',
  leftWidth: 264,
  rightWidth: 364,
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
