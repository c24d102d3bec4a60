import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From here on there is room for the desk layout; the sheets say the same in `@media (min-width: 768px)`. */
const DESK = 768

/** Whether there is room for the desk layout now; it follows a window that is dragged, and a tablet that is turned. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    // The window may have changed between the first drawing and now.
    look()
    return process.env.TARO_ENV === 'h5' ? watchBrowser(look) : watchWeChat(look)
  }, [])
  return wide
}

function isWide(): boolean {
  if (process.env.TARO_ENV === 'h5') return window.innerWidth >= DESK
  try {
    return Taro.getWindowInfo().windowWidth >= DESK
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
