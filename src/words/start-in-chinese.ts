/**
 * Starts a worker once Chinese is spoken: what it copies of its texts while it is fetched is Chinese then. Messages that come
 * meanwhile are kept for it. Where the texts do not come it speaks English; where the worker does not, that is an error of it.
 */
export async function startInChinese(
  start: () => Promise<unknown>,
  speak: () => Promise<unknown> = () => import('./zh/speak'),
): Promise<void> {
  const kept: MessageEvent[] = []
  self.onmessage = (event) => {
    kept.push(event)
  }
  try {
    await speak().catch(() => undefined)
    await start()
    for (const event of kept) self.onmessage(event)
  } catch (error) {
    self.reportError(error)
  }
}
