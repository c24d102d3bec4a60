import { View } from '@tarojs/components'
import { useEffect, useState, type PropsWithChildren } from 'react'
import { unheard, waiting } from './aria'
import type { Vars } from './vars'
import './skeleton.scss'

interface Props {
  /** px, or a share such as '78%'. */
  width: number | string
  /** px */
  height: number
  /** px from what is above. */
  top?: number
  /** Of covers and buttons. */
  round?: boolean
}

/** Keeps the place of something that is on its way. */
export function Skeleton({ width, height, top = 0, round }: Props) {
  const style: Vars = {
    '--skeleton-height': String(height),
    '--skeleton-top': String(top),
    ...(typeof width === 'number' ? { '--skeleton-width': String(width) } : { width }),
  }
  return <View className={`skeleton${round ? ' skeleton--round' : ''}`} style={style} {...unheard} />
}

/** Shorter waits show nothing: what flashes up and goes is worse than a moment of paper. */
const DELAY_MS = 200

/** Shows its children only when the wait is worth it. */
export function Delayed({ children }: PropsWithChildren) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), DELAY_MS)
    return () => clearTimeout(timer)
  }, [])
  return due ? <View {...waiting}>{children}</View> : null
}
