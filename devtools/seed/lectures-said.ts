import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Box, KeptText } from '../../cloudfunctions/shared/sayings/boxes.repo'
import { evaluationBox, foldedFrom } from '../../cloudfunctions/shared/sayings/open-box'
import { newKey, sayingId } from '../../cloudfunctions/shared/sayings/saying-id'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import type { Choice } from '../../src/domain/sayings/evaluation'
import { CHOICES, evaluatedUntil, evaluationState, QUESTIONS } from '../../src/domain/sayings/evaluation'
import { dayKey, dayStart } from '../../src/domain/time'
import { SENTENCES, type HeldContent } from './content/talks/talks'

/** A talk that was held, as its activity. */
export interface Held {
  activity: Activity
  content: HeldContent
}

interface Said {
  boxes: Box[]
  sayings: Saying[]
}

/** Of who answers, so many of a hundred choose the first and the second answer to a question. */
const SHARES = [
  [70, 24],
  [58, 30],
  [74, 20],
] as const

/** What those who were at talks have said of them: added up where its days are over, else a row each. */
export function saidOf(held: readonly Held[], youths: readonly Account[], now: Date): Said {
  const said = held.flatMap((one, nth) => {
    const people = answeredIn(one.content)
    if (people === 0) return []
    const over = evaluationState(one.activity.endsAt, now) === 'over'
    return [over ? { boxes: [folded(one, people, nth)], sayings: [] } : open(one, people, youths)]
  })
  return { boxes: said.flatMap(({ boxes }) => boxes), sayings: said.flatMap(({ sayings }) => sayings) }
}

/** Of the newest two have answered, which is too few to tell anything; of one that waits as well nobody has. */
const answeredIn = ({ evaluated, present, daysAgo }: HeldContent): number =>
  evaluated ? Math.round(present * 0.6) : daysAgo === 2 ? 2 : 0

const boxOf = ({ _id, path, endsAt }: Activity): Box => ({
  _id: evaluationBox(_id),
  kind: 'evaluation',
  subjectId: _id,
  path,
  round: 0,
  openedAt: dayStart(dayKey(endsAt)),
  closesAt: evaluatedUntil(endsAt),
  lookAt: null,
  key: '',
  foldedAt: null,
  taken: 0,
  people: 0,
  sums: [],
  texts: {},
  waiting: 0,
})

function folded({ activity }: Held, people: number, nth: number): Box {
  const text = SENTENCES[nth % (2 * SENTENCES.length)]
  const kept: KeptText[] = text === undefined ? [] : [{ text, state: 'passed', answer: null, activityId: null }]
  return {
    ...boxOf(activity),
    foldedAt: foldedFrom(evaluatedUntil(activity.endsAt)),
    people,
    sums: SHARES.map(([first, second]) => {
      const [most, some] = [Math.round((people * first) / 100), Math.floor((people * second) / 100)]
      return [most, some, people - most - some]
    }),
    texts: Object.fromEntries(kept.map((one) => ['s1', one])),
  }
}

function open({ activity }: Held, people: number, youths: readonly Account[]): Said {
  const key = newKey()
  const box: Box = { ...boxOf(activity), key, lookAt: foldedFrom(evaluatedUntil(activity.endsAt)) }
  const choose = (nth: number, question: number): Choice => CHOICES[(nth + question) % 4 === 3 ? 1 : 0]
  const sayings = youths.slice(0, people).map(({ personId }, nth): Saying => ({
    _id: sayingId(key, box._id, personId),
    boxId: box._id,
    answers: QUESTIONS.map((_, question) => choose(nth, question)),
    text: '',
    turn: 0,
  }))
  return { boxes: [box], sayings }
}
