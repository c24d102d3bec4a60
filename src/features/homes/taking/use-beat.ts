import { useDidHide, useDidShow } from '@tarojs/taro'
import { useContext, useEffect, useState } from 'react'
import { OnlineContext } from '../../../ui/online'

/** How old what is seen of a waiting list gets while somebody looks at it. */
const BEAT_MS = 30_000

/** Brings a page up to date when it is shown, every half minute while it is in sight, and when the network is back. */
export function useBeat(store: { refresh: () => Promise<void> }): void {
  const [shown, setShown] = useState(true)
  const online = useContext(OnlineContext)
  useDidShow(() => {
    setShown(true)
    void store.refresh()
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => void store.refresh(), BEAT_MS)
    return () => clearInterval(timer)
  }, [shown, store])
  useEffect(() => {
    if (online) void store.refresh()
  }, [online, store])
}
