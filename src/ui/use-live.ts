import { useContext, useEffect, useState } from 'react'
import { Live, type Living } from './live'
import { OnlineContext } from './online'
import { useInSight } from './use-in-sight'

/** Keeps a page up to date while it is in sight and the phone has a network. */
export function useLive(living: Living): void {
  const [live] = useState(() => new Live(living))
  const inSight = useInSight()
  const online = useContext(OnlineContext)
  const on = inSight && online
  useEffect(() => live.serve(living))
  useEffect(() => {
    if (!on) return undefined
    live.start()
    return () => live.stop()
  }, [live, on])
}
