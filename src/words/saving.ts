import { said } from './language'

export const en = {
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving…',
  notSaved: 'Not saved',
  notSavedYet: (name: string) => `“${name}” is not saved`,
  discard: 'Discard',
  discardForGood: 'Discard for good',
  discardSure: (name: string) => `Discard what is not saved of “${name}”? This cannot be undone.`,
  lookedAtOnly: 'Not saved here',
  aboutSaved: 'What you open and decide is kept in this browser. Press to see all projects.',
  openingProject: 'Opening your project',
  projects: 'Projects',
  projectsHere: 'Kept in this browser, on this machine, and nowhere else. A file keeps them anywhere.',
  noProjects: 'Nothing is kept here yet. What you open or decide is kept by itself.',
  keepsNothing: 'This page is a file itself and keeps nothing between visits. Save your work as a file.',
  listing: 'Looking for what is kept…',
  open: 'Open',
  openNow: 'open now',
  openNamed: (name: string) => `Open “${name}”`,
  rename: (name: string) => `Rename “${name}”`,
  renameShort: 'Rename',
  newName: 'New name',
  keepName: 'Keep the name',
  delete: (name: string) => `Delete “${name}”`,
  deleteShort: 'Delete',
  deleteForGood: 'Delete for good',
  deleteSure: (name: string) => `Delete “${name}” with all that was decided in it? This cannot be undone.`,
  keepIt: 'Keep it',
  newProject: 'New project',
  saveAsFile: 'Save as a file',
  deleted: (name: string) => `“${name}” is deleted`,
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
  keptAt: (when: string) => `saved ${when}`,
  unreadable: 'Damaged: cannot be opened',
  damagedProject: 'Damaged project',
  downloadBytes: 'Download its bytes',
  untitled: 'Untitled',
  sampleName: 'Sample',
  namedAfter: (first: string, more: number) => `${first} and ${more} more`,
  copyOf: (name: string) => `${name} (copy)`,
  notKept: 'Saving between visits',
  tryAgain: 'Try again',
  close: 'Close',
  takeOver: 'Take over',
  takingOver: 'Taking over…',
  openInAnotherTab: 'This project is being changed in another tab. Here it can be looked at, or taken over.',
  takenToAnotherTab: 'Another tab took over',
  savedAsCopy: (name: string) =>
    `Another tab took over this project. What was not saved there is now the project “${name}”.`,
  busyElsewhere: 'This project is open in another tab.',
  newerProject: (name: string) =>
    `“${name}” was kept by a newer version of this page. It can be looked at; nothing is written over it.`,
  missing:
    'This browser keeps nothing between visits, as in a private window. Your work goes on; save it as a file before you close the page.',
  full: 'There is no room left in this browser, so your last changes are not saved. Delete other projects, or save this one as a file.',
  refused:
    'The browser did not save your last changes. Your work goes on, and it is tried again; a file keeps it in any case.',
  stuck:
    'The browser does not answer when asked to save. Your work goes on, and it is tried again; a file keeps it in any case.',
  altered:
    'The browser gave back something else than was saved, so your last changes do not count as saved. It is tried again; a file keeps them in any case.',
  taken: 'Another tab has written this project, so nothing more is saved here.',
  late: 'Saving takes unusually long. Your last changes are not saved yet.',
  noLocks: 'This browser cannot tell tabs apart surely. Change a project in one tab only.',
  gone: (name: string, when: string) =>
    `The browser has removed what was kept here: “${name}”, last saved ${when}. If you saved it as a file, open that.`,
  lostTitle: 'Something kept was damaged',
  cutShort: (name: string, when: string) =>
    `A part of what was kept of “${name}” is damaged. It is open as it was ${when}; changes after that are lost.`,
  repaired: (name: string) =>
    `A part of what was kept of “${name}” was damaged, but it was there twice: nothing is lost.`,
  lostSource: (source: string) => `The file “${source}” is damaged and was left out.`,
  lostPart: 'The names and colours that communities had before are damaged; they are found anew.',
  lostVocabulary: (file: string) => `The topic file “${file}” is damaged and was left out.`,
  cannotOpen: (name: string) =>
    `“${name}” is damaged and could not be opened. Its bytes are kept and can be downloaded.`,
  didNotOpen: (name: string) =>
    `“${name}” did not open the last times and is not opened by itself. Open it under Projects, or download its bytes.`,
  notReached: (name: string) =>
    `“${name}” could not be read: the browser refused, or did not answer. Nothing was written over it: load the page again, or see what is kept at rescue.html.`,
  downloadDamaged: 'Download the damaged bytes',
}

export const savingWords = said('saving', en)
