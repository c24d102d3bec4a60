import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'

/** Fetches at once, each time the page is shown again, and when it is pulled down. */
export function useRefresh(store: { refresh: () => Promise<void> }): void {
  // Where the page has to wait until it is known who asks, it is shown before there is a store.
  useEffect(() => void store.refresh(), [store])
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
}
