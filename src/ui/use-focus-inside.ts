import { useEffect, useRef } from 'react'
import { focusOnceShown } from './focus'

const WEB = process.env.TARO_ENV === 'h5'

/**
 * On the web, for a part of the page that asks for words: its field takes the focus as it comes, and afterwards the focus is where it was.
 * WeChat has no keys to lead.
 */
export function useFocusInside() {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!WEB) return
    const before = document.activeElement
    const giveUp = focusOnceShown(() => ref.current?.querySelector<HTMLElement>('textarea, input'))
    return () => {
      giveUp()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return WEB ? { ref } : {}
}
