import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useContext, useEffect } from 'react'
import { useStore } from '../../../stores/app'
import { OnlineContext } from '../../../ui/online'
import { HomeStore } from './home.store'

/** The home of a screen that observes, brought up to date whenever there may be something new. */
export function useHome(): HomeStore {
  const store = useStore((app) => new HomeStore(app))
  const isUnsent = store.unsent !== null
  const online = useContext(OnlineContext)

  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  // Answers that waited have reached the cloud while this screen was open.
  useEffect(() => {
    if (isUnsent) return () => void store.refresh()
    return undefined
  }, [isUnsent, store])

  // The network is back.
  useEffect(() => {
    if (online && store.home.error) void store.refresh()
  }, [online, store])

  return store
}
