/** Processor time of this program, ms. */
export const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const TEXT = 'a few words, 12 figures; and a line\n'.repeat(400)

/** The same work as any reader does, some milliseconds of it. */
const work = (): number => TEXT.split('\n').flatMap((line) => line.match(/\w+/g) ?? []).length

/** ms that the work takes: the least of a few times. */
function measure(times: number): number {
  let least = Infinity
  for (let at = 0; at < times; at++) {
    const start = spent()
    work()
    least = Math.min(least, spent() - start)
  }
  return least
}

let best = Infinity

/**
 * How many times slower the machine is at this moment than at its best since the start: a core that is shared with something else
 * makes more processor time of the same work. At least 1.
 */
export function slownessNow(): number {
  best = Math.min(best, measure(best === Infinity ? 60 : 3))
  const now = measure(12)
  best = Math.min(best, now)
  return Math.max(1, now / best)
}
