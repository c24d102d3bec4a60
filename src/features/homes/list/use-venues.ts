import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useContext, useEffect } from 'react'
import { askRoughPosition } from '../../../services/platform/location'
import { positionSwitch } from '../../../services/platform/position-switch'
import { storage } from '../../../services/storage'
import { fetchScreens } from '../../../services/platform/screens'
import { useStore } from '../../../stores/app'
import { OnlineContext } from '../../../ui/online'
import { NEXT_SCREENS } from '../routes'
import { VenuesStore } from './venues.store'

/** The list of a screen that observes, brought up to date whenever there may be something new. */
export function useVenues(): VenuesStore {
  const store = useStore((app) => new VenuesStore(app, askRoughPosition))
  const online = useContext(OnlineContext)
  useDidShow(() => {
    store.looking.heed(positionSwitch.read(storage).on)
    void store.show()
  })
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()))
  useEffect(() => fetchScreens(NEXT_SCREENS), [])
  useEffect(() => () => store.stop(), [store])
  // The network is back.
  useEffect(() => {
    if (online && store.list.error) void store.load()
  }, [online, store])
  return store
}
