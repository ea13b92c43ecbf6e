import { useEffect, useRef, useState } from 'react'
import { simulateVision, type Vision } from '../canvas/paint-vision'
import { createPainter, loadLetters } from '../canvas/paint'
import { paintCrowdGroup } from '../canvas/paint-crowd'
import { pageSize } from '../export/pdf-page'
import type { Drawing } from '../scene/drawing'
import type { FigureSize } from '../scene/figure-size'
import type { PictureSettings } from '../storage/settings'
import { chosenPage } from './picture-choice'
import { exportWords } from '../words/export'

/** Longest side of the preview's bitmap, px. */
const PREVIEW = 1400
const MM_PER_PX = 25.4 / 96

const SEEN_BY: readonly { readonly value: Vision; readonly label: string }[] = [
  { value: 'all', label: exportWords.allColours },
  { value: 'gray', label: exportWords.aPrinterWithoutColours },
  { value: 'deuteranopia', label: exportWords.eyesWithoutGreenConesDeuteranopia },
  { value: 'protanopia', label: exportWords.eyesWithoutRedConesProtanopia },
  { value: 'tritanopia', label: exportWords.eyesWithoutBlueConesTritanopia },
]

type PreviewProps = {
  readonly drawing: Drawing
  readonly choice: PictureSettings
  readonly size: FigureSize | null
  /** The size in words, or what else is to be said under the picture. */
  readonly words: string
}

/** The sheet on which the figure lies, px of the drawing: as large as the figure, unless a PDF has a page. */
function sheetOf(drawing: Drawing, choice: PictureSettings, size: FigureSize | null) {
  const page = pageSize(chosenPage(choice))
  if (!page) return { width: drawing.width, height: drawing.height, left: 0, top: 0 }
  const px = drawing.width / (size?.width ?? drawing.width * MM_PER_PX)
  return {
    width: page.width * px,
    height: page.height * px,
    left: (page.width * px - drawing.width) / 2,
    top: page.margin * px,
  }
}

function paintPreview(canvas: HTMLCanvasElement, props: PreviewProps, vision: Vision): void {
  const { drawing, choice, size } = props
  const sheet = sheetOf(drawing, choice, size)
  const scale = PREVIEW / Math.max(sheet.width, sheet.height)
  canvas.width = Math.max(1, Math.round(sheet.width * scale))
  canvas.height = Math.max(1, Math.round(sheet.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return
  if (chosenPage(choice).kind !== 'figure') {
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.setTransform(1, 0, 0, 1, sheet.left * scale, sheet.top * scale)
  createPainter(drawing, paintCrowdGroup)(context, scale)
  if (vision === 'all') return
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  simulateVision(image.data, vision)
  context.putImageData(image, 0, 0)
}

/** The picture as it will be saved, and how it looks to others. */
export function ExportPreview(props: PreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [vision, setVision] = useState<Vision>('all')
  const { drawing, choice, size, words } = props
  useEffect(() => {
    let isCurrent = true
    const paint = (): void => {
      if (canvas.current && isCurrent) paintPreview(canvas.current, { drawing, choice, size, words: '' }, vision)
    }
    paint()
    // Once more with letters that the page has not shown before.
    void loadLetters(drawing).then(paint)
    return () => {
      isCurrent = false
    }
  }, [drawing, choice, size, vision])
  return (
    <div className="export-preview">
      <canvas
        ref={canvas}
        className={drawing.ground === null && choice.format !== 'jpeg' ? 'clear' : ''}
        role="img"
        aria-label={exportWords.preview(drawing.description)}
      />
      <div className="export-under">
        <p className="small num" role="status">
          {words}
        </p>
        <label className="export-vision">
          <span className="small muted">{exportWords.seenBy}</span>
          <select
            className="field"
            value={vision}
            onChange={(event) => {
              setVision(SEEN_BY.find(({ value }) => value === event.target.value)?.value ?? 'all')
            }}
          >
            {SEEN_BY.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {vision === 'all' ? null : <p className="small muted">{exportWords.aPreviewOnlyTheFile}</p>}
      </div>
    </div>
  )
}
