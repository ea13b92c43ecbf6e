// @ts-check
import { spawn } from 'node:child_process'

/**
 * The command that opens an address in the person's browser, or null where nobody would see it: on a build server,
 * or on Linux without a display.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {{ command: string, before: readonly string[] } | null}
 */
export function findOpener(platform, environment) {
  if ((environment.CI ?? '') !== '' || environment.BROWSER === 'none') return null
  if (platform === 'darwin') return { command: 'open', before: [] }
  // The first quoted argument of `start` is a window's title.
  if (platform === 'win32') return { command: 'cmd', before: ['/c', 'start', '""'] }
  const display = environment.DISPLAY || environment.WAYLAND_DISPLAY
  return display ? { command: 'xdg-open', before: [] } : null
}

/**
 * Opens an address in the person's browser, where there is one. A failure is not worth a word: the address is printed.
 * @param {string} address
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function openBrowser(address, platform, environment) {
  const opener = findOpener(platform, environment)
  if (opener === null) return
  spawn(opener.command, [...opener.before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
