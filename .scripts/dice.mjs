// @ts-check

/**
 * Numbers from 0 to 1, the same ones in every run of a seed.
 * @param {number} seed
 * @returns {() => number}
 */
export function createDice(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * One of several, as the dice fall.
 * @template T
 * @param {() => number} roll
 * @param {readonly [T, ...T[]]} choices
 * @returns {T}
 */
export const pick = (roll, choices) => choices[Math.floor(roll() * choices.length)] ?? choices[0]
