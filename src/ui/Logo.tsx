/** Three people in one circle; drawn in the interface's own colours so that it follows the theme. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="14.5" fill="var(--c1-tint)" stroke="var(--c1)" strokeWidth="1.6" />
      <path d="M16 10 9.6 20.4M16 10l6.8 10.6M9.6 20.4l13.2.2" stroke="var(--c1)" strokeWidth="1.5" fill="none" />
      <circle cx="16" cy="10" r="4.2" fill="var(--c1)" />
      <circle cx="9.6" cy="20.4" r="3" fill="var(--c1)" />
      <circle cx="22.8" cy="20.6" r="3" fill="var(--c2)" />
    </svg>
  )
}
