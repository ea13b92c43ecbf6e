/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/**
 * Prints JSON for people and for version control: what fits in 120 columns stands on one line, all else is broken
 * with two blanks of indent; keys stay in the order given. Deterministic. Cost: linear in the text times its depth.
 */
export function printJson(value: Json, width = 120): string {
  return `${print(value, '', 0, width)}\n`
}

/** `before`: columns that stand on the line already. */
function print(value: Json, indent: string, before: number, width: number): string {
  const flat = printFlat(value)
  if (value === null || typeof value !== 'object' || indent.length + before + flat.length < width) return flat
  const deeper = `${indent}  `
  if (isList(value)) {
    const items = value.map((item) => deeper + print(item, deeper, 0, width))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `
    return deeper + name + print(entry, deeper, name.length, width)
  })
  return `{\n${entries.join(',\n')}\n${indent}}`
}

function printFlat(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(printFlat).join(', ')}]`
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, entry]) => `${JSON.stringify(key)}: ${printFlat(entry)}`).join(', ')} }`
}
