import type { Category } from '../category'

const SIGNS: readonly (readonly [RegExp, Category])[] = [
  [/公示|公告|名单|结果|表彰/, 'publicity'],
  [/志愿/, 'volunteer'],
  [/活动|大赛|比赛|征文|讲座|招募/, 'activity'],
]

/** What an old notice is about, guessed by its title: whoever looks through them can say otherwise. */
export const guessedCategory = (title: string): Category => SIGNS.find(([sign]) => sign.test(title))?.[1] ?? 'notice'
