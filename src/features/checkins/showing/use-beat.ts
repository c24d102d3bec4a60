import { useEffect } from 'react'
import type { CodeStore } from './code.store'

/** While the page is in sight: up to date at once and when the network is back, then one beat on each second. */
export function useBeat(store: CodeStore, inSight: boolean, online: boolean): void {
  useEffect(() => {
    if (inSight && online) void store.refresh()
  }, [inSight, online, store])
  useEffect(() => {
    if (!inSight) return undefined
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => {
        store.beat()
        wait()
      }, store.untilBeat())
    }
    store.beat()
    wait()
    return () => clearTimeout(timer)
  }, [inSight, store])
}
