/** Schemes that give a person one identifier; where two differ, so do the people. */
const STRONG = new Set(['orcid', 'openalex', 's2'])

const schemeOf = (identifier: string): string => identifier.slice(0, Math.max(0, identifier.indexOf(':')))

/** Whether an identifier says who a person is, wherever it stands. */
export const isStrong = (identifier: string): boolean => STRONG.has(schemeOf(identifier))

/** An ORCID is kept by the person; the others are given by programs, which split and mix people now and then. */
export const isKeptByPerson = (identifier: string): boolean => schemeOf(identifier) === 'orcid'

/**
 * Two identifiers of one scheme that differ, null where none do. An equal ORCID outweighs differing identifiers of
 * other schemes, which some people have several of.
 */
export function findConflict(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly [string, string] | null {
  const shared = new Set([...a].filter((identifier) => isStrong(identifier) && b.has(identifier)).map(schemeOf))
  if (shared.has('orcid')) return null
  for (const one of [...a].sort())
    for (const other of [...b].sort())
      if (isStrong(one) && schemeOf(one) === schemeOf(other) && one !== other && !shared.has(schemeOf(one)))
        return [one, other]
  return null
}
