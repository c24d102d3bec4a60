import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'

/** Fetches at once, each time the page is shown again, and when it is pulled down. */
export function useRefresh(store: { refresh: () => Promise<void> }): void {
  useEffect(() => void store.refresh(), [store])
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
}
