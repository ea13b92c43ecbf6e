/** A label with the letters that matched set bold. */
export function Matched({
  label,
  matches,
  className = '',
}: {
  readonly label: string
  readonly matches: readonly (readonly [start: number, end: number])[]
  readonly className?: string
}) {
  const parts = []
  let at = 0
  for (const [start, end] of matches) {
    parts.push(label.slice(at, start), <b key={start}>{label.slice(start, end)}</b>)
    at = end
  }
  return (
    <span className={className}>
      {parts}
      {label.slice(at)}
    </span>
  )
}
