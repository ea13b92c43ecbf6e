import { leaseKey } from '../storage/project-keys'
import type { KeyValueStore } from '../storage/store'

/** How long another tab is given to answer that it saves and hands over, and then to do so, before it is taken from it, ms. */
const PATIENCE = 4000
const SAVING = 20_000
/** How long the browser is given to answer about a lock, ms. */
const ANSWER = 1500
/** A lease that was not renewed for so long is over, and how often it is renewed, ms. */
const LEASE = 6000
const BEAT = 2000

/** Which tab may write a project: at most one. */
export type Writership = {
  /** Whether this browser tells tabs apart surely. */
  readonly isSure: boolean
  /** Tries to become the writer; false where another tab is. */
  readonly claim: (project: string) => Promise<boolean>
  /** Asks the writer to save and to hand over; after a while it is taken from it. Resolves once this tab is the writer. */
  readonly takeOver: (project: string) => Promise<void>
  readonly release: (project: string) => Promise<void>
}

/** What one tab is told of others. `asked`: another wants to write; resolves once all is saved, then it is handed over. `lost`: it has been taken. */
export type WritershipListener = {
  readonly asked: (project: string) => Promise<boolean>
  readonly lost: (project: string) => void
}

export type WritershipMeans = {
  /** Left out where the browser has none. */
  readonly locks?: LockManager | undefined
  /** A channel to the page's other tabs; null where the browser has none. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null
  readonly store: KeyValueStore
  /** Ms since 1970. */
  readonly time: () => number
  /** Names this tab among others. */
  readonly tab: string
}

/** `ask`: a tab wants to write. `saving`: the one that writes has heard it. `failed`: it could not save, and keeps what it has. */
type Message = { readonly kind: 'ask' | 'saving' | 'failed'; readonly project: string; readonly from: string }

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' &&
  data !== null &&
  ['ask', 'saving', 'failed'].includes(String((data as { readonly kind?: unknown }).kind))

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits in steps: while the page itself stands still no answer is heard, and that counts as one step only. */
async function rest(ms: number): Promise<void> {
  for (let waited = 0; waited < ms; waited += 100) await sleep(100)
}

export function createWritership(means: WritershipMeans, listener: WritershipListener): Writership {
  const { locks, channel } = means
  const holds = locks === undefined ? createLeases(means, listener) : createLocks(locks, listener)
  /** Told what the tab that writes a project answers, while this one waits for it. */
  const waiting = new Map<string, (answer: 'saving' | 'failed') => void>()
  const send = (kind: Message['kind'], project: string): void => {
    channel?.postMessage({ kind, project, from: means.tab } satisfies Message)
  }

  async function hear({ kind, project }: Message): Promise<void> {
    if (kind !== 'ask') waiting.get(project)?.(kind)
    else if (holds.has(project)) {
      // A write may take long, and is not given up for that.
      send('saving', project)
      if (await listener.asked(project)) await holds.release(project)
      else send('failed', project)
    }
  }

  /** Resolves once there is nothing more to wait for: the other tab does not answer, cannot save, or takes too long. */
  const untilInVain = (project: string): Promise<void> =>
    new Promise((resolve) => {
      let patience = 0
      const waitOn = async (ms: number): Promise<void> => {
        const own = ++patience
        await rest(ms)
        if (own === patience) resolve()
      }
      waiting.set(project, (answer) => {
        if (answer === 'failed') resolve()
        else void waitOn(SAVING)
      })
      if (channel === null) resolve()
      else void waitOn(PATIENCE)
    })

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data) && data.from !== means.tab) void hear(data)
  })
  return {
    isSure: locks !== undefined,
    claim: (project) => holds.claim(project),
    release: (project) => holds.release(project),
    async takeOver(project) {
      const inVain = untilInVain(project)
      send('ask', project)
      try {
        await holds.wait(project, inVain)
      } finally {
        waiting.delete(project)
      }
    },
  }
}

type Holds = {
  readonly has: (project: string) => boolean
  readonly claim: (project: string) => Promise<boolean>
  readonly release: (project: string) => Promise<void>
  /** Waits for the project to be free, or for that to be in vain, then takes it. */
  readonly wait: (project: string, inVain: Promise<void>) => Promise<void>
}

/** By the browser's locks: one that a tab holds is free as soon as the tab is gone, however it went. */
function createLocks(locks: LockManager, listener: WritershipListener): Holds {
  const held = new Map<string, () => void>()

  /** Asks for a lock; resolves with whether it was given, and holds it until it is let go. */
  function ask(project: string, options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let isMine = false
      const holding = locks.request(`coterie:${project}`, options, (lock) => {
        if (lock === null) {
          resolve(false)
          return undefined
        }
        isMine = true
        return new Promise<void>((letGo) => {
          held.set(project, letGo)
          resolve(true)
        })
      })
      holding.catch((error: unknown) => {
        if (!isMine) reject(error instanceof Error ? error : new Error(String(error)))
        else if (held.delete(project)) listener.lost(project)
      })
    })
  }

  return {
    has: (project) => held.has(project),
    claim: async (project) =>
      held.has(project) ||
      Promise.race([ask(project, { ifAvailable: true }), rest(ANSWER).then(() => held.has(project))]),
    release(project) {
      const letGo = held.get(project)
      held.delete(project)
      letGo?.()
      return Promise.resolve()
    },
    async wait(project, inVain) {
      const end = new AbortController()
      const given = ask(project, { signal: end.signal }).catch(() => false)
      if (await Promise.race([given, inVain.then(() => false)])) return
      end.abort()
      if (!(await given)) await ask(project, { steal: true })
    },
  }
}

/** Where there are no locks: a note in the store, which its tab renews. Clocks of one machine agree. */
function createLeases({ store, time, tab }: WritershipMeans, listener: WritershipListener): Holds {
  const held = new Map<string, ReturnType<typeof setInterval>>()
  const encode = (): Uint8Array => new TextEncoder().encode(JSON.stringify({ tab, until: time() + LEASE }))

  async function read(project: string): Promise<{ readonly tab: string; readonly until: number } | null> {
    const bytes = await store.get(leaseKey(project))
    if (bytes === null || bytes.length === 0) return null
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as { tab: string; until: number }
    } catch {
      return null
    }
  }
  const isOthers = async (project: string): Promise<boolean> => {
    const lease = await read(project)
    return lease !== null && lease.tab !== tab && lease.until > time()
  }
  function drop(project: string): boolean {
    clearInterval(held.get(project))
    return held.delete(project)
  }
  async function renew(project: string): Promise<void> {
    if (await isOthers(project)) {
      if (drop(project)) listener.lost(project)
    } else if (held.has(project)) await store.put(leaseKey(project), encode(), 'relaxed')
  }
  async function take(project: string): Promise<boolean> {
    await store.put(leaseKey(project), encode(), 'relaxed')
    // Of two tabs that write at once the later stays.
    await sleep(50)
    if ((await read(project))?.tab !== tab) return false
    const beat = setInterval(() => {
      renew(project).catch(() => undefined)
    }, BEAT)
    held.set(project, beat)
    return true
  }

  return {
    has: (project) => held.has(project),
    claim: async (project) => held.has(project) || (!(await isOthers(project)) && (await take(project))),
    async release(project) {
      // Where it cannot be removed it is over by itself in a moment.
      if (drop(project)) await store.remove([leaseKey(project)]).catch(() => undefined)
    },
    async wait(project, inVain) {
      const isInVain = inVain.then(() => true)
      for (let isOver = false; !isOver && (await isOthers(project));)
        isOver = await Promise.race([isInVain, sleep(100).then(() => false)])
      while (!(await take(project))) await sleep(100)
    },
  }
}
