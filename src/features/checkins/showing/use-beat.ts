import { useEffect } from 'react'
import type { CodeStore } from './code.store'

/** While the page is in sight: up to date at once and whenever the network comes or goes, then one beat on each second. */
export function useBeat(store: CodeStore, inSight: boolean, online: boolean): void {
  useEffect(() => {
    if (inSight) void store.refresh()
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
