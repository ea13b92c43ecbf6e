/** Deeper nesting than any project has; deeper text is an attack on the reader's stack. */
const DEEPEST = 100

/** Keys through which a text could reach into the program's own objects. */
const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** True where brackets outside of strings nest deeper than allowed. One pass over the text, no recursion. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

/**
 * Reads JSON that nobody has checked: a text that is none, or that nests deeper than 100 levels, gives null, and
 * `__proto__` and its like are left out. Never throws. Cost: linear in the text.
 */
export function readJson(text: string): { readonly value: unknown } | null {
  if (nestsTooDeep(text)) return null
  try {
    const value: unknown = JSON.parse(text, (key, entry: unknown) => (HOSTILE_KEYS.has(key) ? undefined : entry))
    return { value }
  } catch {
    return null
  }
}
