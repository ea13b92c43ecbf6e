/** Papers a year as small bars, of the same axis in every row. */
export function Sparkline({ years }: { readonly years: readonly number[] }) {
  const most = Math.max(1, ...years)
  return (
    <svg className="sparkline" width={years.length * 12} height="16" role="img" aria-label={years.join(', ')}>
      {years.map((papers, index) => {
        const height = papers === 0 ? 1 : Math.max(3, (papers / most) * 15)
        return (
          <rect
            key={index}
            x={index * 12}
            y={16 - height}
            width="9"
            height={height}
            className={papers === 0 ? 'bar-ghost' : 'bar-fill'}
          />
        )
      })}
    </svg>
  )
}
