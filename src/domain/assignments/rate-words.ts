import { done, due, type Participation } from './rate'

/** 31,526 */
export const figures = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** What a rate is made of beside those on time: 其中更正 2 人，补学 12 人另计，请假 3 人不计入; empty where there is nothing. */
export function apartWords({ corrected, late, excused }: Participation): string {
  const some = [
    corrected > 0 ? `其中更正 ${figures(corrected)} 人` : '',
    late > 0 ? `补学 ${figures(late)} 人另计` : '',
    excused > 0 ? `请假 ${figures(excused)} 人不计入` : '',
  ]
  return some.filter(Boolean).join('，')
}

/** 46 人中 37 人已完成; with the excused, who are not expected: 应学 44 人中 37 人已完成，请假 2 人不计入. */
export function fractionWords(rate: Participation): string {
  const apart = apartWords(rate)
  const expected = `${rate.excused > 0 ? '应学 ' : ''}${figures(due(rate))} 人中 ${figures(done(rate))} 人已完成`
  return apart === '' ? expected : `${expected}，${apart}`
}
