import { said } from './language'
import { line } from './line'
import type { Part } from './line'

export const en = {
  ask: 'Ask',
  see: 'See',
  narrowTheMap: 'Narrow the map',
  decideWhoIsWho: 'Decide who is who',
  takeBack: 'Take back',
  files: 'Files',
  people: 'People',
  papers: 'Papers',
  topics: 'Topics',
  nodes: 'Nodes',
  usedLast: 'Used last',
  do: 'Do',
  communities: 'Communities',
  theMostActive: 'The most active',
  aCommand: 'A command',
  whatToDo: 'What to do',
  typeACommandOrAName: 'Type a command or a name',
  typeAName: 'Type a name',
  nothingIsCalledTypeFewerLetters: (query: string) => `Nothing is called “${query}”. Type fewer letters.`,
  choose: (kbd: Part, kbd2: Part) => line(kbd, ' ', kbd2, ' choose'),
  do2: 'do',
  take: 'take',
  close: 'close',
  back: 'back',
  of: (chosen: number, asks: number) => `${chosen} of ${asks}`,
  found: (lines: number) => `${lines} found`,
}

export const paletteWords = said('palette', en)
