import type { OverviewRow } from '../../../contract/boards'
import type { Participation } from '../../../domain/assignments/rate'
import { figures, shareWords } from '../number-words'

/** What a rate is made of beside those on time: 其中更正 2 人，补学 12 人另计，请假 3 人不计入; empty where there is nothing. */
export function apartWords({ corrected, late, excused }: Participation): string {
  const some = [
    corrected > 0 ? `其中更正 ${figures(corrected)} 人` : '',
    late > 0 ? `补学 ${figures(late)} 人另计` : '',
    excused > 0 ? `请假 ${figures(excused)} 人不计入` : '',
  ]
  return some.filter(Boolean).join('，')
}

/** What a bar shows, for those who don't see it. */
export function barWords({ rate, coverage, last, isBranch }: OverviewRow): string {
  const parts = [
    `参学率 ${shareWords(rate.percent)}`,
    last === null ? '' : `上期 ${shareWords(last)}`,
    isBranch ? '' : `覆盖面 ${shareWords(coverage.percent)}`,
  ]
  return parts.filter(Boolean).join('，')
}
