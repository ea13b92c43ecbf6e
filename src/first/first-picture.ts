import type { NodeId } from '../graph/atlas'
import type { Scene } from '../scene/scene'

/** A piece of the page's frame: a text, or an element's name, its attributes and what it holds. */
export type Piece = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...held: Piece[]]

/** The page's shapes, as the interface has them; `low` is a wide one whose left column has little room. */
export type Shape = 'wide' | 'low' | 'rail' | 'phone'

/** What the build lays beside the page: the sample as it opens, drawn and framed by the same code as the page's own. */
export type FirstPicture = {
  /** The map that the page draws of the sample, for windows that are wide and for those that are tall. */
  readonly scenes: { readonly landscape: Scene; readonly portrait: Scene }
  /** What the map is, in words. */
  readonly label: string
  /** The page around the map, for each shape of the window. */
  readonly frames: Readonly<Record<Shape, readonly Piece[]>>
}

/** The name under which it lies beside the page. */
export const FIRST_PICTURE = 'first-picture.json'

/** What a person did before the page was there, for it to go on with. */
export type Early = {
  /** The mark that was pressed, or null. */
  readonly mark: NodeId | null
  /** The place of the control that was pressed among all controls of the frame, or null. */
  readonly control: number | null
  /** Whether the map had the focus. */
  readonly onMap: boolean
}
