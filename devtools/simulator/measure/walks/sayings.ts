import { CITY } from '../../../seed/tree'
import type { Walk } from '../walk'

const page = (job: string, name: string, query: string): string =>
  `features/sayings/${job}/pages/${name}/index?${query}`

/** Who was at a lecture evaluates it, a member would like something at a Youth Home, an officer reads it before others, its keeper answers. */
export async function sayingUnsigned(walk: Walk): Promise<void> {
  const suggestions = page('suggesting', 'suggestions', 'venueId=v-binjiang')
  await walk.opens({ person: 'member', path: page('evaluating', 'evaluation', 'activityId=a-thin'), says: '三个问题' })
  await walk.does('evaluation: an answer', 'place', (finger) => finger.tap('.one-of__one', '听懂了'))
  await walk.does('evaluation: a sentence', 'place', (finger) => finger.type('.sentence__words', '讲得明白'))
  await walk.does('evaluation: sent', 'asked', (finger) => finger.tap('.button', '提交评估'))
  await walk.does('evaluation: otherwise', 'place', (finger) => finger.tap('.button', '再改一次'))
  await walk.opens({ person: 'member', path: suggestions, says: '大家的心愿' })
  await walk.does('suggesting: a few words', 'place', (finger) => finger.type('.field__input--lines', '想要一个球台'))
  await walk.does('suggesting: sent', 'asked', (finger) => finger.tap('.button', '提交心愿'))
  await walk.opens({ person: 'officer', path: page('reviewing', 'review', `orgId=${CITY.id}`), says: '3 句待审' })
  await walk.does('reviewing: away?', 'place', (finger) => finger.tap('.button', '不通过'))
  await walk.does('reviewing: away', 'list', (finger) => finger.tap('.button', '删掉'))
  await walk.opens({ person: 'keeper', path: suggestions, says: '改答复' })
  await walk.does('suggestions: an answer', 'place', (finger) => finger.tap('.button', '改答复'))
  await walk.does('suggestions: answered', 'list', (finger) => finger.tap('.button', '发出答复'))
}
