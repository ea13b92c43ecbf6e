import { said } from './language'

export const en = {
  title: 'What Coterie keeps here',
  about:
    'This page runs without the rest of Coterie, for when something is in the way. Everything below stands in this browser, on this machine, and nowhere else.',
  looking: 'Looking for what is kept…',
  nothing: 'Nothing is kept here.',
  found: (count: number) => (count === 1 ? 'One project is kept here.' : `${count} projects are kept here.`),
  unnamed: 'A project without a name that can be read',
  kept: (files: number, when: string) => `${files === 1 ? '1 file' : `${files} files`}, saved ${when}`,
  damaged: 'damaged, cannot be opened',
  download: 'Download its bytes',
  gathering: 'Gathering its bytes…',
  handedOut: (file: string) => `“${file}” is among your downloads.`,
  goOn: 'Go on',
  back: 'Open Coterie',
  withoutLast: 'Open Coterie on its sample',
  startClean: 'Start clean',
  aboutClean: 'Everything that Coterie keeps in this browser can be deleted: projects and settings.',
  cleanAll: 'Delete everything…',
  sure: 'Are you sure? Projects that you did not save as files, nor download here, are gone then.',
  keepAll: 'Keep everything',
  deleteAll: 'Delete everything for good',
  isClean: 'Everything is deleted.',
  noAnswer: (reason: string) =>
    `The browser does not hand out what is kept here (${reason}). Close other tabs of Coterie, or start the browser anew, and look again.`,
  closeOtherTabs: 'Close all other tabs of Coterie first, then try again.',
  rescuePage: 'See and download what is kept',
}

export const rescueWords = said('rescue', en)
