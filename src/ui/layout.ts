import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { KeptPage, PageContext } from './kept'
import { useWide } from './use-wide'

export interface Layout {
  wide: boolean
  page: KeptPage
}

/** How a page is laid out. Another layout comes once it is known how far this one is scrolled: each is found as it was left. */
export function useLayout(): Layout {
  const now = useWide()
  const [wide, setWide] = useState(now)
  const [page] = useState(() => new KeptPage())
  const inSight = useRef(true)
  const left = useRef(new Map<boolean, number>())
  useDidShow(() => (inSight.current = true))
  useDidHide(() => (inSight.current = false))
  useEffect(() => {
    if (now === wide) return undefined
    let late = false
    const turn = () => {
      if (late) return
      page.begin()
      setWide(now)
    }
    const leave = (scrolled: number) => {
      left.current.set(wide, scrolled)
      turn()
    }
    // Only the page on top can be asked, and scrolled.
    if (inSight.current) scrolledBy(leave)
    else turn()
    return () => void (late = true)
  }, [now, wide, page])
  useEffect(() => {
    page.end()
    const scrollTop = left.current.get(wide)
    if (scrollTop === undefined || !inSight.current) return
    Taro.nextTick(() => void Taro.pageScrollTo({ scrollTop, duration: 0 }).catch(() => undefined))
  }, [wide, page])
  return { wide, page }
}

function scrolledBy(tell: (scrolled: number) => void): void {
  if (process.env.TARO_ENV === 'h5') {
    const { path } = Taro.getCurrentInstance().page ?? {}
    tell(document.getElementById(path ?? '')?.scrollTop || window.scrollY)
    return
  }
  const query = Taro.createSelectorQuery()
  query.selectViewport().scrollOffset(({ scrollTop }) => tell(scrollTop))
  query.exec()
}

/** Around both layouts of a page: what is open or chosen in one is so in the other. Its value is the page of `useLayout`. */
export const LaidOut = PageContext.Provider
