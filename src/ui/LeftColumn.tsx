import { Communities } from './Communities'
import { MapKey } from './MapKey'
import { MoreFilters } from './MoreFilters'
import { Topics } from './Topics'
import { Years } from './Years'

/** The margin of the map: communities, topics, years, further filters and the key. */
export function LeftColumn() {
  return (
    <>
      <div className="left-scroll">
        <Communities />
        <Topics />
        <Years />
        <MoreFilters />
      </div>
      <MapKey />
    </>
  )
}
