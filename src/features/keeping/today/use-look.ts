import { useDidHide, useDidShow } from '@tarojs/taro'
import { useContext, useEffect, useState } from 'react'
import { OnlineContext } from '../../../ui/online'
import type { TodayStore } from './today.store'

/** How old the numbers of the day get while somebody looks at them. */
const LOOK_MS = 30_000

/** Keeps the day's numbers up to date while the page is in sight and there is a network. */
export function useLook(store: TodayStore): void {
  const [shown, setShown] = useState(true)
  const online = useContext(OnlineContext)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown || !online) return undefined
    const timer = setInterval(() => void store.look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [shown, online, store])
}
