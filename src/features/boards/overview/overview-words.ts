import type { OverviewRow } from '../../../contract/boards'
import { LAST_FINAL, shareWords } from '../number-words'

/** What a bar shows, for those who don't see it. */
export function barWords({ rate, coverage, last, isBranch }: OverviewRow): string {
  const parts = [
    `参学率 ${shareWords(rate.percent)}`,
    last === null ? '' : `${LAST_FINAL} ${shareWords(last)}`,
    isBranch ? '' : `覆盖面 ${shareWords(coverage.percent)}`,
  ]
  return parts.filter(Boolean).join('，')
}
