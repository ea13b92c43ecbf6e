import { useRef } from 'react'
import { useApp } from './app-context'

const LIMITS = { leftWidth: [220, 420], rightWidth: [320, 560] } as const
const STEP = 16

type ResizeHandleProps = {
  readonly setting: 'leftWidth' | 'rightWidth'
  /** 1 where the panel grows to the right, −1 where it grows to the left. */
  readonly sign: 1 | -1
  readonly label: string
}

/** The edge of a panel, dragged or moved by arrow keys; the width is remembered. */
export function ResizeHandle({ setting, sign, label }: ResizeHandleProps) {
  const width = useApp(({ settings }) => settings[setting])
  const changeSettings = useApp((state) => state.changeSettings)
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const [least, most] = LIMITS[setting]
  const set = (next: number): void => {
    changeSettings({ [setting]: Math.round(Math.min(most, Math.max(least, next))) })
  }
  return (
    <div
      className="details-resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.width + sign * (event.clientX - start.current.x))
      }}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
        if (by === 0) return
        event.preventDefault()
        set(width + sign * by)
      }}
    />
  )
}
