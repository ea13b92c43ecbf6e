/**
 * What a spreadsheet would take for a formula, also behind blanks and in full width; and what looks like a guarded cell, so that
 * taking one apostrophe away always gives the text back.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** A cell that no spreadsheet runs: a text that begins like a formula gets a leading apostrophe. Other values stay as they are. */
export const guardCell = <Cell>(cell: Cell): Cell | string =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell
