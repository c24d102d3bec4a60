import { useDidHide, useDidShow } from '@tarojs/taro'
import { useContext, useEffect, useState } from 'react'
import { OnlineContext } from './online'

const SECOND_MS = 1000

interface Beating {
  beat: () => void
  refresh: () => Promise<void>
}

/** Whether the page is in sight. */
export function useInSight(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/** Brings something up to date when it comes into sight or the network comes back, and beats it once a second in between. */
export function useSeconds(store: Beating): void {
  const shown = useInSight()
  const online = useContext(OnlineContext)
  useEffect(() => {
    if (!shown) return
    store.beat()
    const timer = setInterval(() => store.beat(), SECOND_MS)
    return () => clearInterval(timer)
  }, [shown, store])
  useEffect(() => {
    if (shown) void store.refresh()
  }, [shown, online, store])
}
