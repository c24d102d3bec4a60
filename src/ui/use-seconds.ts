import { useContext, useEffect } from 'react'
import { OnlineContext } from './online'
import { useInSight } from './use-in-sight'

const SECOND_MS = 1000

interface Beating {
  beat: () => void
  refresh: () => Promise<void>
}

/** Brings something up to date when it comes into sight or the network comes back, and beats it once a second in between. */
export function useSeconds(store: Beating): void {
  const shown = useInSight()
  const online = useContext(OnlineContext)
  useEffect(() => {
    if (!shown) return
    store.beat()
    const timer = setInterval(() => store.beat(), SECOND_MS)
    return () => clearInterval(timer)
  }, [shown, store])
  useEffect(() => {
    if (shown) void store.refresh()
  }, [shown, online, store])
}
