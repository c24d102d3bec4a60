import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useContext, useEffect } from 'react'
import { useStore } from '../../../stores/app'
import { OnlineContext } from '../../../ui/online'
import { StripStore } from './strip.store'

/** The notices that matter, of a screen that observes; whether they come makes no difference to what else it shows. */
export function useStrip(): StripStore {
  const store = useStore((app) => new StripStore(app))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh())
  // The network is back.
  useEffect(() => {
    if (online && store.failed) void store.refresh()
  }, [online, store])
  return store
}
