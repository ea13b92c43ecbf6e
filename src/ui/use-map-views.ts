import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Stage } from '../canvas/stage'
import { BOOKMARK_PICTURE } from '../scene/bookmark'
import type { Scene } from '../scene/scene'
import { useApp, useAppStore } from './app-context'
import { createSightReading, type SightReading } from './sight-reading'

/** A picture of what the map shows, small, as a data address; empty where the browser gives no canvas. */
function takePicture(stage: Stage): string {
  const canvas = document.createElement('canvas')
  canvas.width = BOOKMARK_PICTURE.width
  canvas.height = BOOKMARK_PICTURE.height
  const context = canvas.getContext('2d')
  if (!context) return ''
  stage.paintSmall(context, BOOKMARK_PICTURE, stage.sight())
  return canvas.toDataURL('image/png')
}

/**
 * Does on the map what the page asks of its camera: aims it at marks, takes pictures for kept views, and says when it has come
 * to rest, which makes a visit. What is returned is to be told each sight.
 */
export function useMapViews(stage: RefObject<Stage | null>, scene: Scene | null): SightReading {
  const store = useAppStore()
  const [sight] = useState(createSightReading)
  const aim = useApp((state) => state.aim)
  const isWanted = useApp((state) => state.wantsPicture)
  const done = useRef(aim.count)
  useEffect(() => {
    // An aim that was taken before the map was mounted is still to be followed, but none twice.
    if (!stage.current || !scene || aim.count === done.current) return
    done.current = aim.count
    if (aim.ids === null) stage.current.fit()
    else stage.current.frame(aim.ids)
  }, [aim, stage, scene])
  useEffect(() => {
    if (isWanted && stage.current) store.getState().takePicture(takePicture(stage.current))
  }, [isWanted, stage, store])
  useEffect(
    () =>
      sight.listenAtRest(() => {
        store.getState().arrive()
      }),
    [sight, store],
  )
  return sight
}
