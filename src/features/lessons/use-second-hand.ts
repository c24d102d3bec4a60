import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Calls each second while the screen is in sight. */
export function useSecondHand(tick: () => void): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [shown, tick])
}
