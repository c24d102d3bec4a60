import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { clockTime, dayName } from '../../../../../domain/time'
import { useStore } from '../../../../../stores/app'
import { Banner } from '../../../../../ui/banner'
import { Loaded } from '../../../../../ui/loaded'
import { OnlineContext } from '../../../../../ui/online'
import { Screen } from '../../../../../ui/screen'
import { venueUrl } from '../../../routes'
import { VenueStore } from '../../venue.store'
import { DoorBar } from './door-bar'
import { NotThere } from './not-there'
import { Shown } from './shown'
import { VenueSkeleton } from './venue-skeleton'
import './index.scss'

/** One Youth Home: when it is open, the way there, and what takes place. */
export default observer(function VenuePage() {
  const { venueId = '' } = useRouter().params
  const store = useStore((app) => new VenueStore(app, venueId))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.load())
  // The network is back.
  useEffect(() => {
    if (online && store.venue.error) void store.load()
  }, [online, store])
  const { value, recalled } = store
  useShareAppMessage(() => ({ title: value?.name ?? '青年之家', path: venueUrl(venueId) }))
  const of = value ? `${dayName(value.now)} ${clockTime(value.now)}` : ''
  const banner =
    value && (!online || recalled) ? <Banner icon='offline' title={`没有网络，下面是 ${of} 的内容`} /> : undefined
  return (
    <Screen
      title={value?.name ?? '青年之家'}
      reading
      titled={value !== null}
      banner={banner}
      bar={value && value.closed === null && !store.missing ? <DoorBar venueId={venueId} /> : undefined}
    >
      {store.missing ? (
        <NotThere />
      ) : (
        <Loaded from={store} skeleton={<VenueSkeleton />} onRetry={() => void store.load()}>
          {(venue) => <Shown store={store} venue={venue} />}
        </Loaded>
      )}
    </Screen>
  )
})
