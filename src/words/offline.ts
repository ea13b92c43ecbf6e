import { said } from './language'

export const en = {
  aNewVersionIsReady: 'A new version is ready',
  saveFirst: 'It comes when the page is loaded anew. Save your work first.',
  reload: 'Reload',
  openElsewhere: (pages: number) =>
    pages === 1
      ? 'Coterie is open in another window too. Close it there first, so that all windows are of one version.'
      : `Coterie is open in ${String(pages)} other windows too. Close it there first, so that all windows are of one version.`,
  needsTheNetwork: (what: string) => `${what} has to be fetched once. Try again when there is a network.`,
  isOfAnotherVersion: (what: string) =>
    `${what} belongs to a new version of Coterie, which the server has. Save your work and load the page anew.`,
  couldNotBeFetched: (what: string, status: number) => `${what} could not be fetched (${String(status)}).`,
}

export const offlineWords = said('offline', en)
