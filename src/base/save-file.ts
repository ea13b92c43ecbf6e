/** Hands a file to the person: the browser's own download, so that it lands where their downloads land. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold of the bytes once it has begun; a moment later the address can go.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}
