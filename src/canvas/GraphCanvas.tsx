import cytoscape, { type Core } from 'cytoscape'
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import CytoscapeComponent from 'react-cytoscapejs'
import type { Scene } from '../scene/scene'
import type { SpawnBackdrop } from './backdrop-client'
import { FARTHEST_OF_ALL, NEAREST } from './camera'
import type { SurveyRegions } from './region-survey'
import type { paintForPaper, Seen } from './paint-for-paper'
import { watchPrinting, type PrintWatch } from './print-map'
import { createStage, type Stage, type StageEvents, type StageLook } from './stage'

type GraphCanvasProps = {
  readonly scene: Scene
  readonly look: StageLook
  readonly events: StageEvents
  readonly survey: SurveyRegions
  readonly spawnBackdrop: SpawnBackdrop
  /** Filled while the map is mounted: what buttons and keys act on. */
  readonly stageRef: RefObject<Stage | null>
}

// It warns of every tie whose ends touch, which on a small screen is no fault.
cytoscape.warnings(false)

/** Never a new object: the wrapper compares its props by identity, and the stage alone adds elements, places and styles. */
const NOTHING: [] = []
const PRESET = { name: 'preset' } as const

/** The thin mount of the map: layers of one size. All that changes goes through the stage, not through React. */
export function GraphCanvas({ scene, look, events, survey, spawnBackdrop, stageRef }: GraphCanvasProps) {
  const frame = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLCanvasElement>(null)
  const backdrop = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const core = useRef<Core | null>(null)
  const printing = useRef<PrintWatch | null>(null)
  /** What a dark map shows; null: it is light. */
  const seen = useRef<Pick<Seen, 'scene' | 'look'> | null>(null)
  const paper = useRef<typeof paintForPaper | null>(null)
  const onCore = useCallback((cy: Core) => {
    core.current = cy
  }, [])

  // Apart from the stage, which may be made anew for the shape of the paper while the page is printed.
  useLayoutEffect(() => {
    if (!frame.current) return undefined
    const watch = watchPrinting(frame.current, (context, scale) => {
      const { current: stage } = stageRef
      const { current: element } = frame
      if (!seen.current || !paper.current || !stage || !element) return false
      const window = { width: element.clientWidth, height: element.clientHeight }
      paper.current(context, { ...seen.current, camera: stage.camera(), window }, scale)
      return true
    })
    printing.current = watch
    return watch.stop
  }, [stageRef])

  useLayoutEffect(() => {
    const cy = core.current
    const element = frame.current
    if (!cy || !element || !whole.current || !backdrop.current || !overlay.current) return undefined
    const canvases = { whole: whole.current, backdrop: backdrop.current, overlay: overlay.current }
    const made = createStage(cy, canvases, survey, spawnBackdrop, events)
    stageRef.current = made
    const measure = (): void => {
      if (printing.current?.isPrinting() !== true)
        made.resize({ width: element.clientWidth, height: element.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
      stageRef.current = null
    }
  }, [survey, spawnBackdrop, events, stageRef])

  useLayoutEffect(() => {
    stageRef.current?.show(scene, look)
    seen.current = look.theme.id === 'dark' ? { scene, look } : null
  }, [scene, look, stageRef])

  const isDark = look.theme.id === 'dark'
  useEffect(() => {
    // Paper is light. What paints for it must be there already when printing begins.
    if (isDark) void import('./paint-for-paper').then(({ paintForPaper }) => (paper.current = paintForPaper))
  }, [isDark])

  useEffect(() => {
    // Canvases do not repaint by themselves when a font arrives.
    const repaint = (): void => stageRef.current?.repaint()
    void document.fonts.ready.then(repaint)
    document.fonts.addEventListener('loadingdone', repaint)
    return () => {
      document.fonts.removeEventListener('loadingdone', repaint)
    }
  }, [stageRef])

  return (
    <div ref={frame} className="graph-canvas">
      <canvas ref={whole} className="graph-whole" hidden />
      <canvas ref={backdrop} className="graph-layer" />
      <CytoscapeComponent
        className="graph-layer graph-core"
        elements={NOTHING}
        layout={PRESET}
        cy={onCore}
        minZoom={FARTHEST_OF_ALL}
        maxZoom={NEAREST}
        boxSelectionEnabled={false}
        autounselectify
      />
      <canvas ref={overlay} className="graph-layer graph-words" />
    </div>
  )
}
