import { Copy, Download } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { countOf } from '../base/count-of'
import { DATA_FORMATS, type DataFormat } from '../export/data-formats'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import { paintPicture, pictureSize, printPng } from '../export/picture'
import { printSvg } from '../export/svg'
import type { NodeId, Orientation } from '../graph/atlas'
import { composeFigure } from '../scene/figure'
import { figureCaption, figureLegend } from '../scene/figure-text'
import type { Theme } from '../scene/theme'
import { NO_FILTERS } from '../scene/view'
import { selectionMembers, selectScene } from '../state/selectors'
import { useApp, useAppStore } from './app-context'
import { Modal } from './Modal'
import { saveFile } from './save-file'
import { Segmented } from './Segmented'

const PARTS = [
  { value: 'all', label: 'All' },
  { value: 'shown', label: 'What is shown' },
  { value: 'selection', label: 'Selection' },
] as const
const FORMATS = [
  { value: 'png', label: 'PNG' },
  { value: 'svg', label: 'SVG' },
  { value: 'data', label: 'Data' },
] as const
const GROUNDS = [
  { value: 'white', label: 'White' },
  { value: 'theme', label: 'Theme' },
  { value: 'transparent', label: 'Clear' },
] as const
const SCALES = [1, 2, 3, 4, 6, 8] as const
/** Longest side of the preview's bitmap, px. */
const PREVIEW = 1400

type Part = (typeof PARTS)[number]['value']

/** Pictures and data of what is on the screen, of all, or of the selection; what is shown here is what is saved. */
export function ExportDialog({ theme, orientation }: { readonly theme: Theme; readonly orientation: Orientation }) {
  const store = useAppStore()
  const state = useApp((now) => now)
  const { atlas, document, view, openDialog, announce } = state
  const members = selectionMembers(state)
  const [part, setPart] = useState<Part>('shown')
  const [format, setFormat] = useState<(typeof FORMATS)[number]['value']>('png')
  const [ground, setGround] = useState<(typeof GROUNDS)[number]['value']>('white')
  const [scale, setScale] = useState<number>(2)
  const [legend, setLegend] = useState(true)
  const [caption, setCaption] = useState(true)
  const [heading, setHeading] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const preview = useRef<HTMLCanvasElement>(null)

  const drawing = useMemo(() => {
    if (!atlas) return null
    const shownView = part === 'all' ? { ...view, filters: NO_FILTERS, focus: null } : view
    const scene = selectScene({ ...store.getState(), view: shownView }, orientation)
    if (!scene) return null
    const left = store.getState().doubtless?.left.length ?? 0
    const without = left === 0 ? '' : ` Drawn without ${countOf(left, 'doubtful claim')}.`
    const text = figureCaption(atlas, shownView) + without
    const only: ReadonlySet<NodeId> | null = part === 'selection' ? members : null
    return composeFigure(scene, legend ? figureLegend(atlas, shownView, document.counting) : null, {
      theme,
      ground,
      title: heading.trim() === '' ? `Coterie: ${NETWORK_NAMES[view.network]}` : heading.trim(),
      description: text,
      ...(heading.trim() === '' ? {} : { heading: heading.trim() }),
      ...(caption ? { caption: text } : {}),
      ...(only ? { only } : {}),
    })
  }, [atlas, document, view, store, orientation, part, theme, ground, legend, caption, heading, members])

  useEffect(() => {
    const canvas = preview.current
    if (!canvas || !drawing || format === 'data') return
    paintPicture(canvas, drawing, PREVIEW / Math.max(drawing.width, drawing.height))
  }, [drawing, format])

  if (!atlas || !drawing) return null
  const { width, height, problem } = pictureSize(drawing, format === 'png' ? scale : 1)
  const name = exportName(NETWORK_NAMES[view.network], state.today(), format)
  const close = (): void => {
    openDialog(null)
  }
  const attempt = (work: () => Promise<string>) => () => {
    setTrouble(null)
    work().then(announce, (error: unknown) => {
      setTrouble(error instanceof Error ? error.message : String(error))
    })
  }
  const save = attempt(async () => {
    const content =
      format === 'svg' ? new Blob([printSvg(drawing)], { type: 'image/svg+xml' }) : await printPng(drawing, scale)
    saveFile(name, content)
    return `Saved as ${name}`
  })
  const copy = attempt(async () => {
    if (typeof ClipboardItem === 'undefined')
      throw new Error('This browser cannot copy pictures. Save the PNG instead.')
    // The promise goes in whole: some browsers let only the click itself start a write.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': printPng(drawing, scale) })])
    return 'The picture is on the clipboard'
  })
  const saveData = (chosen: DataFormat) =>
    attempt(async () => {
      const { doubtless } = store.getState()
      const files = await chosen.print({
        // A project is the whole, whatever is in sight.
        atlas: chosen.ending === '.json' ? (doubtless?.base ?? atlas) : atlas,
        ...document,
        network: view.network,
      })
      const stem = chosen.ending === '.json' ? 'project' : NETWORK_NAMES[view.network]
      for (const file of files)
        saveFile(
          exportName(stem, state.today(), file.ending.slice(1)),
          new Blob([file.text], { type: chosen.mediaType }),
        )
      return `Saved ${chosen.label}`
    })

  return (
    <Modal title="Export" className="export-dialog" onClose={close}>
      <div className="export-preview">
        <canvas
          ref={preview}
          className={ground === 'transparent' ? 'clear' : ''}
          role="img"
          aria-label={`Preview. ${drawing.description}`}
        />
        <p className="muted small num">
          {format === 'data'
            ? 'The network of this picture'
            : format === 'svg'
              ? 'Vector, text as text'
              : `${String(width)} × ${String(height)} px`}
        </p>
      </div>
      <div className="export-form">
        <h3>Format</h3>
        <Segmented label="Format" value={format} choices={FORMATS} onChange={setFormat} wide />
        {format === 'data' ? (
          <>
            <p className="muted small">
              The project holds everything and opens here again. The others hold the network in view, with places,
              communities and evidence.
            </p>
            <div className="data-list">
              {DATA_FORMATS.map((data) => (
                <button key={data.ending} className="button outlined" onClick={saveData(data)}>
                  <Download size={15} aria-hidden="true" /> {data.label}
                </button>
              ))}
            </div>
          </>
        ) : (
          <>
            <h3>Picture of</h3>
            <Segmented
              label="Picture of"
              value={part}
              choices={members ? PARTS : PARTS.slice(0, 2)}
              onChange={setPart}
              wide
            />
            <h3>Ground</h3>
            <Segmented label="Ground" value={ground} choices={GROUNDS} onChange={setGround} wide />
            {format === 'png' ? (
              <label className="range">
                <span>
                  <b>Scale</b>
                </span>
                <select
                  className="field number"
                  value={scale}
                  onChange={(event) => {
                    setScale(Number(event.target.value))
                  }}
                >
                  {SCALES.map((value) => (
                    <option key={value} value={value}>
                      {value}×
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
            <label className="check">
              <input
                type="checkbox"
                checked={legend}
                onChange={(event) => {
                  setLegend(event.target.checked)
                }}
              />
              Legend
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={caption}
                onChange={(event) => {
                  setCaption(event.target.checked)
                }}
              />
              Caption with method and limits
            </label>
            <label>
              <span className="muted small">Title</span>
              <input
                className="field"
                value={heading}
                placeholder="none"
                onChange={(event) => {
                  setHeading(event.target.value)
                }}
              />
            </label>
            <div className="export-end">
              <p className="muted small mono">{name}</p>
              {(trouble ?? problem) ? (
                <p className="bad small" role="alert">
                  {trouble ?? problem}
                </p>
              ) : null}
              <div>
                {format === 'png' ? (
                  <button className="button outlined large" onClick={copy} disabled={problem !== null}>
                    <Copy size={16} aria-hidden="true" /> Copy
                  </button>
                ) : null}
                <button className="button primary large" onClick={save} disabled={format === 'png' && problem !== null}>
                  <Download size={16} aria-hidden="true" /> Save {format.toUpperCase()}
                </button>
              </div>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
