import { Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { errorText } from '../base/error-text'
import { useApp } from './app-context'
import { isBitmap, pictureProblem } from './picture-choice'
import { saveFile } from '../base/save-file'
import { makePicture, type PictureJob, type Watch } from './use-picture-file'
import { exportWords } from '../words/export'

type SaveProps = {
  readonly job: PictureJob
  readonly name: string
  /** Characters for which the file has no letters. */
  readonly missing: readonly string[]
}

const SVG = 'image/svg+xml'

/** Whether the clipboard takes a kind of content; browsers that cannot say take pictures as PNG only. */
const clipboardTakes = (kind: string): boolean =>
  'supports' in ClipboardItem && typeof ClipboardItem.supports === 'function' && ClipboardItem.supports(kind)

/** Puts a picture on the clipboard, and says what it put there. */
async function copyPicture(job: PictureJob, watch: Watch): Promise<string> {
  if (job.choice.format === 'svg') {
    const text = await makePicture(job, watch).then(({ blob }) => blob.text())
    if (typeof ClipboardItem === 'undefined' || !clipboardTakes(SVG)) {
      await navigator.clipboard.writeText(text)
      return exportWords.theSvgIsOnThe
    }
    const plain = new Blob([text], { type: 'text/plain' })
    await navigator.clipboard.write([
      new ClipboardItem({ [SVG]: new Blob([text], { type: SVG }), 'text/plain': plain }),
    ])
    return exportWords.theSvgIsOnTheClipboard
  }
  if (typeof ClipboardItem === 'undefined') throw new Error(exportWords.thisBrowserCannotCopyPictures)
  const png = makePicture({ ...job, choice: { ...job.choice, format: 'png' } }, watch).then(({ blob }) => blob)
  // The promise goes in whole: some browsers let only the click itself start a write.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
  return exportWords.thePictureIsOnTheClipboard
}

/** Saves and copies the picture; a large one shows how far it is and can be given up. */
export function ExportSave({ job, name, missing }: SaveProps) {
  const announce = useApp((state) => state.announce)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [share, setShare] = useState(0)
  const [running, setRunning] = useState<AbortController | null>(null)
  // Who closes the dialog gives the picture up.
  useEffect(() => () => running?.abort(), [running])
  const { format } = job.choice
  const problem = pictureProblem(job.drawing, job.choice, job.size)

  const attempt = (work: (signal: AbortSignal) => Promise<string>) => () => {
    const given = new AbortController()
    setRunning(given)
    setTrouble(null)
    setShare(0)
    work(given.signal)
      .then(announce, (error: unknown) => {
        if (given.signal.aborted) announce(exportWords.thePictureWasGivenUp)
        else setTrouble(errorText(error))
      })
      .finally(() => {
        setRunning(null)
      })
  }
  const save = attempt(async (signal) => {
    const { blob } = await makePicture(job, { signal, onProgress: setShare })
    signal.throwIfAborted()
    saveFile(name, blob)
    return exportWords.savedAs(name)
  })
  const copy = attempt((signal) => copyPicture(job, { signal, onProgress: setShare }))
  const copyLabel = format === 'png' ? exportWords.copy : format === 'svg' ? exportWords.copySvg : exportWords.copyAsPng

  return (
    <div className="export-end">
      {missing.length > 0 ? (
        <p className="small">
          {exportWords.noFontThatComesAlong(missing.slice(0, 5).join(' '), missing.length, missing.length - 5)}
        </p>
      ) : null}
      {(trouble ?? problem) ? (
        <p className="bad small" role="alert">
          {trouble ?? problem}
        </p>
      ) : null}
      <p className="muted small mono">{name}</p>
      {running === null ? (
        <div>
          {format === 'pdf' ? null : (
            <button className="button outlined large" onClick={copy} disabled={problem !== null}>
              <Copy size={16} aria-hidden="true" /> {copyLabel}
            </button>
          )}
          <button className="button primary large" onClick={save} disabled={problem !== null}>
            <Download size={16} aria-hidden="true" />{' '}
            {exportWords.save(isBitmap(format) && format === 'webp' ? 'WebP' : format.toUpperCase())}
          </button>
        </div>
      ) : (
        <div>
          <progress max={1} value={share} aria-label={exportWords.paintingThePicture} />
          <button
            className="button outlined large"
            onClick={() => {
              running.abort()
            }}
          >
            {exportWords.cancel}
          </button>
        </div>
      )}
    </div>
  )
}
