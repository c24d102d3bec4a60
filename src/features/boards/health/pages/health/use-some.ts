import { Keep, useKept } from '../../../../../ui/kept'

/** Rows at once: six hundred are more than WeChat takes in one go, and more than anyone reads. */
const AT_ONCE = 60
const SHOWN = new Keep<number>()

/** The first of a long list, how many wait behind them, and the way to the next ones. */
export function useSome<T>(
  all: readonly T[],
  { name, atOnce = AT_ONCE }: { name: string; atOnce?: number },
): { some: readonly T[]; waiting: number; showMore: () => void } {
  const [shown, setShown] = useKept({ keep: SHOWN, make: () => atOnce, name })
  const some = all.slice(0, shown)
  return { some, waiting: all.length - some.length, showMore: () => setShown(shown + AT_ONCE) }
}
