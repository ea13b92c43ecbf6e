const two = (number: number): string => String(number).padStart(2, '0')

/** “14:02”: a moment of the day where this machine is. `time` in ms since 1970. */
export function tellTime(time: number): string {
  const at = new Date(time)
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** “2026-11-22 14:02”. */
export function tellMoment(time: number): string {
  const at = new Date(time)
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${tellTime(time)}`
}
