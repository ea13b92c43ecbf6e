// @ts-check
import process from 'node:process'

/** The oldest Node that the build tool runs on. */
const OLDEST = [20, 19, 0]

/**
 * Says in a sentence why this Node cannot run Coterie, or null where it can.
 * @param {string} version such as `20.19.4`
 * @returns {string | null}
 */
export function complainAboutNode(version) {
  const parts = version.split('.').map(Number)
  for (const [index, least] of OLDEST.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return null
    if (part < least)
      return `Coterie needs Node ${OLDEST.join('.')} or newer, and this is Node ${version}. Get a newer one from https://nodejs.org/ and try again.`
  }
  return null
}

/** Ends the program with a sentence where Node is too old. */
export function requireNode() {
  const complaint = complainAboutNode(process.versions.node)
  if (complaint === null) return
  console.error(complaint)
  process.exit(1)
}
