/** Windows so narrow show a phone's page: a map over the whole width and a sheet below. */
export const PHONE = '(max-width: 699px)'
/** Windows so narrow have no room for the left column beside the map. */
export const RAIL = '(max-width: 1099px)'
/** Windows so low show fewer topics, which leaves the years in sight. */
export const LOW = '(max-height: 940px)'
/** Px of the map's place that the phone's sheet takes while nothing is selected; `--sheet-peek` in phone.css. */
export const SHEET_PEEK = 98

/** A zoom in percent, as people read it: below one percent a whole number would say nothing. */
export function zoomPercent(zoom: number): number {
  const percent = zoom * 100
  return percent < 1 ? Math.round(percent * 10) / 10 : Math.round(percent)
}
