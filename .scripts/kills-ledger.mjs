// @ts-check

/** @typedef {import('../tests/fixtures/kills-page.ts').Moment} Moment */
/** @typedef {import('../tests/fixtures/kills-page.ts').Call} Call */
/** @typedef {import('../tests/fixtures/kills-page.ts').Found} Found */

/** @type {Readonly<Record<Moment, string>>} */
const TITLES = {
  import: 'files are imported',
  edit: 'changes come one after the other',
  save: 'each change is saved',
  migrate: 'an older store is brought up to date',
  recover: 'a damaged store is mended',
  again: 'the same, killed before',
}

/** What was told of the store that is at hand, and how often a kill of each kind went how. */
export function createLedger() {
  const counts = Object.entries(TITLES).map(([moment, title]) => ({
    moment,
    title,
    kills: 0,
    last: 0,
    later: 0,
    wrong: 0,
  }))
  let [told, isThere] = [0, false]
  /** Kills of which nobody has looked at the outcome. @type {Moment[]} */
  let open = []
  return {
    /** Whether the store that is looked at next was damaged on purpose. */
    isDamaged: () => open.includes('recover') || open.includes('again'),
    countWrong: () => counts.reduce((sum, { wrong }) => sum + wrong, 0),
    /** @param {boolean} hasProject */
    beginStore(hasProject) {
      ;[told, isThere] = [0, hasProject]
    },
    /** @param {Moment} moment @param {readonly Call[]} calls */
    takeKill(moment, calls) {
      for (const call of calls) if (call.kind === 'saved') [told, isThere] = [Math.max(told, call.views), true]
      open.push(moment)
    },
    /** @param {Found} found @param {string} where */
    judge({ isOpen, views, wrong: seen }, where) {
      const wrong = [...seen]
      if (isThere && !isOpen) wrong.push('nothing opens')
      if (isOpen && views < told) wrong.push(`of ${told} views ${views} are left`)
      for (const each of wrong) console.error(`${where}, after ${open.join(' and ')}: ${each}`)
      for (const count of counts.filter(({ moment }) => open.some((one) => one === moment))) {
        count.kills++
        if (wrong.length > 0) count.wrong++
        else if (views > told || (isOpen && !isThere)) count.later++
        else count.last++
      }
      open = []
      ;[told, isThere] = [Math.max(told, views), isThere || isOpen]
    },
    /** @returns {string} in Markdown */
    printTable() {
      const all = counts.reduce(
        (sum, { kills, last, later, wrong }) => ({
          ...sum,
          kills: sum.kills + kills,
          last: sum.last + last,
          later: sum.later + later,
          wrong: sum.wrong + wrong,
        }),
        { title: 'all', kills: 0, last: 0, later: 0, wrong: 0 },
      )
      return [
        '| killed while | kills | opened as last told | later | wrong |',
        '| --- | --: | --: | --: | --: |',
        ...[...counts, all].map(
          ({ title, kills, last, later, wrong }) => `| ${[title, kills, last, later, wrong].join(' | ')} |`,
        ),
      ].join('\n')
    },
  }
}
