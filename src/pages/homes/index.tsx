import { observer } from 'mobx-react-lite'
import { MapStrip } from '../../features/homes/list/components/map-strip'
import { NextLine } from '../../features/homes/list/components/next-line'
import { Chips, Field, Place } from '../../features/homes/list/components/tools'
import { Venues } from '../../features/homes/list/components/venues'
import { VenuesBanner } from '../../features/homes/list/components/venues-banner'
import { useVenues } from '../../features/homes/list/use-venues'
import { useTabBadge } from '../../stores/tab-badge'
import { Screen } from '../../ui/screen'

/** Youth Homes: by district, or by distance with a strip of the map. */
export default observer(function HomesPage() {
  const store = useVenues()
  useTabBadge()
  const note = store.value && store.local === null && store.chosen === 0 ? `全市 ${store.total} 个` : undefined
  return (
    <Screen kind='tab' title='青年之家' reading note={note} banner={<VenuesBanner store={store} />}>
      <MapStrip store={store} />
      <Field store={store} />
      <Place store={store} />
      <Chips store={store} />
      <Venues store={store} />
      {/* Below all else: when it comes, nothing that somebody is about to tap moves. */}
      <NextLine above={store} />
    </Screen>
  )
})
