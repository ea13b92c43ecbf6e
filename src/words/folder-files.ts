import { said } from './language'

export const en = {
  couldNotBeFetched: (path: string) => `${path} could not be fetched.`,
  theServerHasNoThereStatus: (path: string, status: number) => `The server has no ${path} there (status ${status}).`,
  theServerSendsOnlyAs: (path: string) =>
    `The server sends ${path} only as a whole; it must answer requests for ranges.`,
  isNotAFolderOf: (address: string) => `“${address}” is not a folder of the site that this page came from.`,
  theServerDoesNotSay: (path: string) => `The server does not say how large ${path} is.`,
  theFolderHasNo: (path: string) => `The folder has no ${path}.`,
  theFolderWasWrittenBy: (version: number) =>
    `The folder was written by a newer Coterie (version ${version} of its columns).`,
  isNotThatOfAnAtlas: (manifest: string, issue: string) => `${manifest} is not that of an atlas: ${issue}.`,
  table: (manifest: string, table: string, issue: string) => `${manifest}, table ${table}: ${issue}.`,
  isNotJson: (manifest: string) => `${manifest} is not JSON.`,
  shouldBeNot: (dotPath: string, expected: string, received: string) =>
    `${dotPath} should be ${expected}, not ${received}`,
  hasNoColumn: (path: string, missing: string) => `${path} has no column “${missing}”.`,
  cannotBeRead: (path: string, errorText: string) => `${path} cannot be read: ${errorText}.`,
}

export const folderFilesWords = said('folderFiles', en)
