import { describe, expect, it } from 'vitest'
import { matchLabel, rankByLabel } from '../../src/scene/command-match'

const bold = (label: string, query: string): string | null => {
  const match = matchLabel(label, query)
  if (match === null) return null
  let text = label
  for (const [start, end] of match.matches.toReversed())
    text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
  return text
}

describe('a command that is looked for', () => {
  it('is found by the beginnings of its words, in any order, without accents, and marks them', () => {
    expect(bold('Path from … to …', 'pa fr')).toBe('[Pa]th [fr]om … to …')
    expect(bold('Compare … with …', 'with comp')).toBe('[Comp]are … [with] …')
    expect(bold('Réglages', 'regl')).toBe('[Régl]ages')
  })

  it('is found by its initials, by a part of a word and with a slip', () => {
    expect(bold('Path from … to …', 'pft')).toBe('[P]ath [f]rom … [t]o …')
    expect(bold('Only the community …', 'muni')).toBe('Only the com[muni]ty …')
    for (const slip of ['confilcts', 'conficts', 'conflifcts', 'conflacts'])
      expect(matchLabel('Conflicts of interest of …', slip)).not.toBeNull()
  })

  it('is not found by what it does not say', () => {
    expect(matchLabel('Undo', 'path')).toBeNull()
    expect(matchLabel('Path from … to …', 'path chen')).toBeNull()
    expect(matchLabel('Go to …', 'og')).toBeNull()
  })

  it('is found by other words for the same, after those that say it themselves', () => {
    const items = [
      { label: 'Data health', also: 'export quality' },
      { label: 'Export', also: 'picture' },
      { label: 'Undo' },
    ]
    expect(rankByLabel(items, 'export').map(({ label }) => label)).toEqual(['Export', 'Data health'])
    expect(rankByLabel(items, 'picture').map(({ label }) => label)).toEqual(['Export'])
    expect(rankByLabel(items, ' ').map(({ label }) => label)).toEqual(['Data health', 'Export', 'Undo'])
  })
})
