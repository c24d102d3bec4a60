import { useEffect, useState } from 'react'

const DESK = '(min-width: 768px)'
/** WeChat stretches every length with its window: there the phone's layout stays. */
const web = process.env.TARO_ENV === 'h5'

/** Whether there is room for the desk layout. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => web && window.matchMedia(DESK).matches)
  useEffect(() => {
    if (!web) return undefined
    const query = window.matchMedia(DESK)
    const tell = () => setWide(query.matches)
    query.addEventListener('change', tell)
    return () => query.removeEventListener('change', tell)
  }, [])
  return wide
}
