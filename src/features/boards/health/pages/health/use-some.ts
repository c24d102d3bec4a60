import { useState } from 'react'

/** Rows at once: six hundred are more than WeChat takes in one go, and more than anyone reads. */
const AT_ONCE = 60

/** The first of a long list, how many wait behind them, and the way to the next ones. */
export function useSome<T>(
  all: readonly T[],
  atOnce = AT_ONCE,
): { some: readonly T[]; waiting: number; showMore: () => void } {
  const [shown, setShown] = useState(atOnce)
  const some = all.slice(0, shown)
  return { some, waiting: all.length - some.length, showMore: () => setShown(shown + AT_ONCE) }
}
