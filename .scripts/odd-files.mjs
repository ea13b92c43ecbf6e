// @ts-check
import { createDice } from './dice.mjs'

/** @typedef {{ readonly name: string, readonly text: string }} MadeFile */

/**
 * A name that only this number has, of letters alone, so that nobody is taken for somebody else.
 * @param {number} number
 */
function nameOf(number) {
  const letters = 'bcdfghjklmnprstvwz'
  const vowels = 'aeiou'
  let [rest, name] = [number, '']
  for (let syllable = 0; syllable < 4; syllable++) {
    name += (letters[rest % letters.length] ?? '') + (vowels[Math.floor(rest / letters.length) % vowels.length] ?? '')
    rest = Math.floor(rest / (letters.length * vowels.length))
  }
  return `${(name[0] ?? '').toUpperCase()}${name.slice(1)}`
}

/**
 * One paper of so many authors, and one of three of them, in RIS.
 * @param {number} authors
 * @returns {MadeFile}
 */
export function makeCrowd(authors) {
  const names = Array.from({ length: authors }, (_, at) => `AU  - ${nameOf(at)}, ${nameOf(at * 7 + 3)}`)
  const lines = [
    ...['TY  - JOUR', 'TI  - A search for everything by everybody', ...names, 'PY  - 2021', 'ER  - '],
    ...['TY  - JOUR', 'TI  - A remark on that search', ...names.slice(5, 8), 'PY  - 2022', 'ER  - '],
  ]
  return { name: 'crowd.ris', text: `${lines.join('\n')}\n` }
}

const WORDS =
  'lattice signal growth carbon memory protein market index random theory cell wave storm policy learning graph river soil fibre optic'.split(
    ' ',
  )

/**
 * Papers in RIS, each of two to five authors out of as many people as there are papers.
 * @param {number} papers
 * @param {number} letters about so many in each abstract
 * @param {number} [seed]
 * @returns {Generator<string>} one paper at a time
 */
export function* makePapers(papers, letters, seed = 1) {
  const roll = createDice(seed)
  const word = () => WORDS[Math.floor(roll() * WORDS.length)] ?? ''
  const text = (/** @type {number} */ length) => {
    let made = word()
    while (made.length < length) made += ` ${word()}`
    return made
  }
  for (let at = 0; at < papers; at++) {
    const group = Math.floor(roll() * papers)
    const authors = Array.from({ length: 2 + Math.floor(roll() * 4) }, (_, member) => (group + member * 3) % papers)
    const names = authors.map((author) => `AU  - ${nameOf(author)}, ${nameOf(author * 7 + 3)}`)
    const head = ['TY  - JOUR', `TI  - ${text(40)} ${nameOf(at)}`, ...names]
    yield `${[...head, `AB  - ${text(letters)}.`, `PY  - ${2000 + (at % 25)}`, 'ER  - '].join('\n')}\n`
  }
}

/**
 * A network in GEXF of so many nodes and no tie.
 * @param {number} nodes
 * @returns {MadeFile}
 */
export function makeIsolates(nodes) {
  const all = Array.from({ length: nodes }, (_, at) => `<node id="n${at}" label="${nameOf(at)}"/>`)
  const text = `<gexf version="1.3"><graph><nodes>${all.join('')}</nodes><edges/></graph></gexf>`
  return { name: 'isolates.gexf', text }
}
