/** The bytes of a file, or the file itself, which costs nothing until it is read. */
export type FileBytes = Uint8Array | Blob

export const sizeOfFile = (bytes: FileBytes): number => (bytes instanceof Uint8Array ? bytes.length : bytes.size)

/** Reads a file; rejected where the browser cannot. Cost: linear. */
export const readFileBytes = async (bytes: FileBytes): Promise<Uint8Array> =>
  bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer())
