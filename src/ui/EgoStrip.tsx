import { Undo2 } from 'lucide-react'
import { arrangementOf, DEPTHS } from '../scene/arrangement'
import { selectAnewOffer, selectEgoOffers } from '../state/arrangement-selectors'
import { useApp, useAppStore } from './app-context'
import { Segmented } from './Segmented'
import { countsWords } from '../words/counts'
import { mapWords } from '../words/map'

const STEPS = DEPTHS.map((depth) => ({
  value: String(depth),
  label: String(depth),
  title: countsWords.steps(depth),
}))

/** The way back from a neighbourhood, how far it reaches, and what of it or of communities was opened or closed by hand. */
export function EgoStrip() {
  const focus = useApp(({ view }) => view.focus)
  const { depth, expanded, folded, collapsed } = useApp(({ view }) => arrangementOf(view))
  const offers = useApp(selectEgoOffers)
  const anew = useApp(selectAnewOffer)
  const store = useAppStore()
  const isChanged = expanded.length + folded.length > 0
  const hasOffers =
    offers !== null && (offers.more !== null || (offers.fewer !== null && (focus !== null || isChanged)))
  if (focus === null && !isChanged && collapsed.length === 0 && !hasOffers && !anew.isPlaced) return null
  return (
    <div className="ego-strip" role="group" aria-label={mapWords.whatIsShownAround}>
      {focus === null ? null : (
        <>
          <button
            className="button outlined map-back"
            onClick={() => {
              store.getState().focusOn(null)
            }}
          >
            <Undo2 size={15} aria-hidden="true" /> {mapWords.backToEveryone}
          </button>
          <span className="ego-steps">
            <span aria-hidden="true">{mapWords.steps}</span>
            <Segmented
              label={mapWords.stepsAroundTheFocus}
              value={String(depth)}
              choices={STEPS}
              onChange={(value) => {
                store.getState().setDepth(DEPTHS.find((each) => String(each) === value) ?? 1)
              }}
            />
          </span>
        </>
      )}
      {hasOffers && offers.more !== null ? (
        <button
          className="button outlined"
          onClick={() => {
            store.getState().expandNode(offers.id)
          }}
        >
          {offers.more}
        </button>
      ) : null}
      {hasOffers && offers.fewer !== null ? (
        <button
          className="button outlined"
          onClick={() => {
            store.getState().foldNode(offers.id)
          }}
        >
          {offers.fewer}
        </button>
      ) : null}
      {isChanged ? (
        <button
          className="button outlined"
          onClick={() => {
            store.getState().resetNeighbourhoods()
          }}
        >
          {mapWords.neighboursAsTheyWere}
        </button>
      ) : null}
      {collapsed.length > 0 ? (
        <button
          className="button outlined"
          onClick={() => {
            store.getState().openClusters(collapsed)
          }}
        >
          {mapWords.openAllCommunities(collapsed.length)}
        </button>
      ) : null}
      {anew.others > 0 ? (
        <button
          className="button outlined"
          onClick={() => {
            store.getState().placeVisible()
          }}
        >
          {mapWords.placeAnewWithTheThat(anew.others.toLocaleString('en'))}
        </button>
      ) : null}
      {anew.isPlaced ? (
        <button
          className="button outlined"
          onClick={() => {
            store.getState().unplaceVisible()
          }}
        >
          {mapWords.placesAsTheyWere}
        </button>
      ) : null}
    </div>
  )
}
