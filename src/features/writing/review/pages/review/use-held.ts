import { useEffect } from 'react'
import { REVIEW_HELD_MINUTES } from '../../../../../domain/limits'
import { MINUTE_MS } from '../../../../../domain/time'
import { useInSight } from '../../../../../ui/use-in-sight'
import type { ReviewStore } from '../../review.store'

/** Well before the half hour is over. */
const RENEW_MS = (REVIEW_HELD_MINUTES / 2) * MINUTE_MS

/** While the page is in sight, the one who reads it goes on being the one who decides. */
export function useHeld(store: ReviewStore): void {
  const inSight = useInSight()
  useEffect(() => {
    if (!inSight) return undefined
    const timer = setInterval(() => void store.hold(), RENEW_MS)
    return () => clearInterval(timer)
  }, [store, inSight])
}
