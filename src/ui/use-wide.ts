import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From here on there is room for the desk layout; the sheets say the same in `@media (min-width: 768px)`. */
const DESK = 768

/** Whether there is room for the desk layout now, or for more; it follows a window that is dragged, and a tablet that is turned. */
export function useWide(from = DESK): boolean {
  const [wide, setWide] = useState(() => isWide(from))
  useEffect(() => {
    const look = () => setWide(isWide(from))
    // The window may have changed between the first drawing and now.
    look()
    return process.env.TARO_ENV === 'h5' ? watchBrowser(look) : watchWeChat(look)
  }, [from])
  return wide
}

function isWide(from: number): boolean {
  if (process.env.TARO_ENV === 'h5') return window.innerWidth >= from
  try {
    return Taro.getWindowInfo().windowWidth >= from
  } catch {
    return false
  }
}

function watchBrowser(look: () => void): () => void {
  window.addEventListener('resize', look)
  return () => window.removeEventListener('resize', look)
}

/** WeChat tells a page that lies below another nothing of the window; this is told to all. */
function watchWeChat(look: () => void): () => void {
  Taro.onWindowResize(look)
  return () => Taro.offWindowResize(look)
}
