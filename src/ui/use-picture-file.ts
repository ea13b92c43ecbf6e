import { useEffect, useState } from 'react'
import { BITMAPS, printBitmap } from '../export/picture'
import { MOST_VECTORS } from '../export/crowd-budget'
import type { Progress } from '../export/picture-tiles'
import { printSvg } from '../export/svg'
import type { Drawing } from '../scene/drawing'
import type { FigureSize } from '../scene/figure-size'
import type { Day } from '../state/ports'
import type { PictureSettings } from '../storage/settings'
import { chosenBitmap, chosenCrowd, chosenPage, pictureProblem } from './picture-choice'

/** A picture as it is to be saved. */
export type PictureJob = {
  readonly drawing: Drawing
  readonly choice: PictureSettings
  /** Of the figure on paper; null: that of the screen. */
  readonly size: FigureSize | null
  readonly date: Day
}

export type Watch = { readonly onProgress?: Progress; readonly signal?: AbortSignal }

/** The file, and the characters for which it has no letters. */
export type PictureFile = { readonly blob: Blob; readonly missing: readonly string[] }

/** Makes the file of a picture. Rejects with a sentence where it cannot be made. */
export async function makePicture(
  { drawing, choice, size, date }: PictureJob,
  watch: Watch = {},
): Promise<PictureFile> {
  const bitmap = BITMAPS.find((kind) => kind === choice.format)
  if (bitmap) {
    const options = { kind: bitmap, size: chosenBitmap(drawing, choice, size), quality: choice.quality / 100 }
    return { blob: await printBitmap(drawing, { ...options, ...watch }), missing: [] }
  }
  const plan = chosenCrowd(drawing, choice, size)
  const format = choice.format === 'svg' ? 'svg' : 'pdf'
  const crowds =
    plan?.as === 'picture'
      ? await import('../export/crowd-picture').then(({ paintCrowds }) => paintCrowds(drawing, plan, format, watch))
      : undefined
  if (format === 'svg') {
    const text = printSvg(drawing, { ...(crowds ? { crowds } : {}), ...(size ? { width: size.width } : {}) })
    return { blob: new Blob([text], { type: 'image/svg+xml' }), missing: [] }
  }
  const [{ printPdf }, { readBuiltFont }] = await Promise.all([
    import('../export/pdf'),
    import('../export/pdf-font-files'),
  ])
  let missing: readonly string[] = []
  const bytes = await printPdf(drawing, {
    page: chosenPage(choice),
    width: size?.width ?? null,
    date,
    readFont: readBuiltFont,
    ...(crowds ? { crowds } : {}),
    onMissing: (characters) => {
      missing = characters
    },
  })
  return { blob: new Blob([bytes.slice()], { type: 'application/pdf' }), missing }
}

/** Above this, px, a picture is not made only to tell how many bytes it has. */
const MOST_MEASURED = 6_000_000
const AFTER_MS = 500

/** What is known of the file before it is saved: its bytes, and what has no letters; null while nobody knows. */
export type Foreseen = { readonly bytes: number; readonly missing: readonly string[] }

/** Makes the picture in the background, some time after the last change, to tell how large the file becomes. */
export function useForeseen(job: PictureJob | null): Foreseen | null {
  const [found, setFound] = useState<{ readonly job: PictureJob; readonly foreseen: Foreseen } | null>(null)
  useEffect(() => {
    if (!job || pictureProblem(job.drawing, job.choice, job.size) !== null) return
    const { width, height } = chosenBitmap(job.drawing, job.choice, job.size)
    const plan = chosenCrowd(job.drawing, job.choice, job.size)
    const dots = plan?.as === 'picture' ? plan.dots ** 2 * job.drawing.width * job.drawing.height : 0
    const isBitmap = BITMAPS.some((kind) => kind === job.choice.format)
    if ((isBitmap ? width * height : dots) > MOST_MEASURED || (plan?.count ?? 0) > MOST_VECTORS) return
    const given = new AbortController()
    const timer = setTimeout(() => {
      makePicture(job, { signal: given.signal }).then(
        ({ blob, missing }) => {
          if (!given.signal.aborted) setFound({ job, foreseen: { bytes: blob.size, missing } })
        },
        // What is wrong is said when the picture is asked for.
        () => undefined,
      )
    }, AFTER_MS)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [job])
  return found && found.job === job ? found.foreseen : null
}
