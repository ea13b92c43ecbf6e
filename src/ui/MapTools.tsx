import { Lasso, Map as MapIcon, SquareDashed } from 'lucide-react'
import type { DrawingTool } from '../state/choose-slice'
import { useApp, useAppStore } from './app-context'
import { runById } from './run-by-id'
import { mapWords } from '../words/map'

const TOOLS: readonly { readonly tool: DrawingTool; readonly name: string; readonly title: string }[] = [
  { tool: 'lasso', name: mapWords.drawAroundMarks, title: mapWords.drawAroundMarksToChoose },
  { tool: 'box', name: mapWords.drawABox, title: mapWords.drawABoxOverMarks },
]

/** The tools of the hand on the map: a lasso, a box, and the small map of all. */
export function MapTools() {
  const store = useAppStore()
  const drawing = useApp((state) => state.drawing)
  const takeTool = useApp((state) => state.takeTool)
  const minimap = useApp(({ settings }) => settings.minimap)
  return (
    <div className="zoom-buttons map-tools" role="group" aria-label={mapWords.chooseSeveral}>
      {TOOLS.map(({ tool, name, title }) => (
        <button
          key={tool}
          aria-label={name}
          aria-pressed={drawing === tool}
          title={title}
          onClick={() => {
            takeTool(drawing === tool ? null : tool)
          }}
        >
          {tool === 'lasso' ? <Lasso size={16} /> : <SquareDashed size={16} />}
        </button>
      ))}
      <button
        className="wide-only"
        aria-label={mapWords.smallMapOfAll}
        aria-pressed={minimap}
        title={mapWords.aSmallMapOfAll}
        onClick={() => {
          runById(store, 'minimap')
        }}
      >
        <MapIcon size={15} />
      </button>
    </div>
  )
}
