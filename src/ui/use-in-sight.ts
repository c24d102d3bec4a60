import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

const WEB = process.env.TARO_ENV === 'h5'

/** Whether the page is on top and its app before somebody's eyes. */
export function useInSight(): boolean {
  const [onTop, setOnTop] = useState(true)
  const [before, setBefore] = useState(true)
  useDidShow(() => setOnTop(true))
  useDidHide(() => setOnTop(false))
  useEffect(() => {
    // In WeChat the page itself is told when its app goes into the background.
    if (!WEB) return undefined
    const look = () => setBefore(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return onTop && before
}
