/** What one record says of a paper's authors: some names, and whether they are all. */
type AuthorNames<Name> = { readonly listed: readonly Name[]; readonly whole: boolean }

/** The list to go by: a whole one before a cut one, then the longest, then the first; no names where there is no list. */
export function chooseList<Name>(lists: readonly AuthorNames<Name>[]): AuthorNames<Name> {
  let best: AuthorNames<Name> = { listed: [], whole: false }
  for (const list of lists) {
    const longer = list.listed.length > best.listed.length
    if (list.whole === best.whole ? longer : list.whole) best = list
  }
  return best
}
