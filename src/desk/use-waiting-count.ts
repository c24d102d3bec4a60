import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useApp } from '../stores/app'
import { useLive } from '../ui/use-live'

/** Asks how many wait, for the rail's one number: once it is known who asks, each time the page is shown again, and now and then while it is. */
export function useWaitingCount(known: boolean): void {
  const { waiting } = useApp()
  useEffect(() => {
    if (known) void waiting.refresh()
  }, [waiting, known])
  useDidShow(() => void waiting.refresh())
  useLive({ look: () => waiting.look(), free: () => !waiting.found.busy })
}
