import { useDidHide, useDidShow } from '@tarojs/taro'
import { useContext, useEffect, useState } from 'react'
import { OnlineContext } from '../../../ui/online'

interface Looked {
  /** On every showing, and when the network is back. */
  shown: () => Promise<void>
  /** Every so often while the page is in sight. */
  look: () => Promise<void>
}

/** Keeps a page of a session that is going on up to date, gently. */
export function useLook(store: Looked, every: number): void {
  const [seen, see] = useState(true)
  const online = useContext(OnlineContext)
  useDidShow(() => {
    see(true)
    void store.shown()
  })
  useDidHide(() => see(false))
  useEffect(() => {
    if (!seen || !online) return
    const timer = setInterval(() => void store.look(), every)
    return () => clearInterval(timer)
  }, [seen, online, store, every])
  useEffect(() => void store.shown(), [online, store])
}
