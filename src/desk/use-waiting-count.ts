import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useApp } from '../stores/app'

/** Asks how many wait, for the rail's one number: once it is known who asks, and each time the page is shown again. */
export function useWaitingCount(known: boolean): void {
  const { waiting } = useApp()
  useEffect(() => {
    if (known) void waiting.refresh()
  }, [waiting, known])
  useDidShow(() => void waiting.refresh())
}
