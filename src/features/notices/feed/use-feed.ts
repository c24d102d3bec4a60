import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useContext, useEffect } from 'react'
import { fetchScreens } from '../../../services/platform/screens'
import { useStore } from '../../../stores/app'
import { OnlineContext } from '../../../ui/online'
import { NEXT_SCREENS } from '../routes'
import { FeedStore } from './feed.store'

/** The feed of a screen that observes, brought up to date whenever there may be something new. */
export function useFeed(): FeedStore {
  const store = useStore((app) => new FeedStore(app))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.load())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  useEffect(() => fetchScreens(NEXT_SCREENS), [])
  // The network is back.
  useEffect(() => {
    if (online && (store.list.error ?? store.list.stale)) void store.load()
  }, [online, store])
  return store
}
