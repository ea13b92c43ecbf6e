import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { canvasFont, type PaintContext, paintDrawing, paintMarks } from '../../src/canvas/paint'
import type { Mark } from '../../src/scene/drawing'

/** Stands in for the browser's path: tests run without one. */
class RecordedPath {
  readonly d: string
  constructor(d = '') {
    this.d = d
  }
  arc(): void {}
  roundRect(): void {}
}

/** A canvas that writes down what is asked of it. */
function recorder(withSpacing: boolean): { context: PaintContext; calls: string[] } {
  const calls: string[] = []
  const state: Record<string, unknown> = { globalAlpha: 1, ...(withSpacing ? { letterSpacing: '0px' } : {}) }
  const context = new Proxy(state, {
    get(target, name) {
      if (typeof name === 'symbol') return undefined
      if (name in target) return target[name]
      if (name === 'measureText') return (text: string) => ({ width: text.length * 10 })
      return (...args: unknown[]) => {
        const shown = args.map((arg) => (arg instanceof RecordedPath ? arg.d : String(arg)))
        calls.push(`${name}(${shown.join(' ')}) alpha ${String(target['globalAlpha'])}`)
      }
    },
  })
  return { context: context as unknown as PaintContext, calls }
}

const painted = (marks: readonly Mark[], withSpacing = true): string[] => {
  const { context, calls } = recorder(withSpacing)
  paintMarks(context, marks)
  return calls
}

const name: Mark = {
  kind: 'text',
  x: 100,
  y: 50,
  text: 'ABC',
  font: { family: 'serif', px: 20, weight: 480, tracking: 2 },
  anchor: 'middle',
  fill: { colour: '#111111' },
}

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordedPath)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

describe('painting on a canvas', () => {
  it('asks for the bundled families with fallbacks', () => {
    expect(canvasFont({ family: 'sans', px: 12.5, weight: 540, italic: true })).toMatch(
      /^italic 540 12\.5px "Source Sans 3 Variable", .*sans-serif$/,
    )
    expect(canvasFont({ family: 'serif', px: 20, weight: 480 })).toMatch(/^480 20px "Source Serif 4 Variable"/)
  })

  it('fills, then strokes a path within its clip, at its opacity, and leaves the opacity as it was', () => {
    const calls = painted([
      {
        kind: 'path',
        d: 'M0,0Z',
        clip: 'M1,1Z',
        fill: { colour: '#111111', opacity: 0.5 },
        stroke: { colour: '#222222', width: 2, dash: [3, 3] },
      },
    ])
    const kept = calls.filter((call) => /^(clip|fill|stroke|setLineDash)/.test(call))
    expect(kept).toEqual([
      'clip(M1,1Z evenodd) alpha 1',
      'fill(M0,0Z evenodd) alpha 0.5',
      'setLineDash(3,3) alpha 1',
      'stroke(M0,0Z) alpha 1',
    ])
  })

  it('paints a halo before the letters', () => {
    const calls = painted([{ ...name, halo: { colour: '#ffffff', width: 3.6 } }])
    expect(calls.filter((call) => call.includes('Text'))).toEqual([
      'strokeText(ABC 100 50) alpha 1',
      'fillText(ABC 100 50) alpha 1',
    ])
  })

  it('spaces letters one by one, centred, where the canvas cannot', () => {
    const calls = painted([name], false).filter((call) => call.startsWith('fillText'))
    expect(calls).toEqual(['fillText(A 82 50) alpha 1', 'fillText(B 94 50) alpha 1', 'fillText(C 106 50) alpha 1'])
  })

  it('passes a group’s opacity on to its marks', () => {
    const mark: Mark = { kind: 'path', d: 'M0,0Z', fill: { colour: '#111111', opacity: 0.5 } }
    const calls = painted([{ kind: 'group', opacity: 0.5, marks: [mark] }])
    expect(calls).toContain('fill(M0,0Z evenodd) alpha 0.25')
  })

  it('paints the ground of a whole picture at its scale, and none where it is transparent', () => {
    const picture = { width: 10, height: 20, title: '', description: '', marks: [] }
    const first = recorder(true)
    paintDrawing(first.context, { ...picture, ground: '#ffffff' }, 3)
    expect(first.calls[0]).toBe('fillRect(0 0 30 60) alpha 1')
    expect(first.calls).toContain('scale(3 3) alpha 1')
    const second = recorder(true)
    paintDrawing(second.context, { ...picture, ground: null }, 3)
    expect(second.calls.some((call) => call.startsWith('fillRect'))).toBe(false)
  })
})
