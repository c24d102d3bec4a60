import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Box, KeptText } from '../../cloudfunctions/shared/sayings/boxes.repo'
import { evaluationBox, foldedFrom } from '../../cloudfunctions/shared/sayings/open-box'
import { newKey, sayingId } from '../../cloudfunctions/shared/sayings/saying-id'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import { SUGGESTION_DAYS } from '../../src/domain/limits'
import { evaluatedUntil } from '../../src/domain/sayings/evaluation'
import { DAY_MS, dayKey, dayStart } from '../../src/domain/time'
import { GATHERING, ROUNDS, SENTENCES, type SuggestedText } from './content/homes/sayings'

interface Ground {
  now: Date
  venues: readonly Venue[]
  activities: readonly Activity[]
  /** Who come without being in a branch. */
  youths: readonly Account[]
}

interface PlantedSayings {
  boxes: Box[]
  sayings: Saying[]
}

/** What was said unsigned in the made-up city: a lecture that is evaluated, one that was, and what people would like at two places. */
export function sayingsOf(ground: Ground): PlantedSayings {
  const open = [beingEvaluated(ground), gathering(ground)]
  return {
    boxes: [...open.map(({ box }) => box), evaluated(ground), ...ROUNDS.map((round) => overRound(round, ground))],
    sayings: open.flatMap(({ sayings }) => sayings),
  }
}

const EMPTY = {
  round: 0,
  closesAt: null,
  key: '',
  foldedAt: null,
  taken: 0,
  people: 0,
  sums: [],
  texts: {},
  waiting: 0,
}

function named<T extends { _id: string }>(some: readonly T[], id: string): T {
  const found = some.find(({ _id }) => _id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

const dayBack = (now: Date, days: number): Date => new Date(dayStart(dayKey(now)).getTime() - days * DAY_MS)

/** The lecture that the member of the pictures was at: some have evaluated it. */
function beingEvaluated({ activities, youths }: Ground): { box: Box; sayings: Saying[] } {
  const { _id: activityId, path, endsAt } = named(activities, 'a-thin')
  const _id = evaluationBox(activityId)
  const closesAt = evaluatedUntil(endsAt)
  const key = newKey()
  const openedAt = dayStart(dayKey(endsAt))
  const box: Box = {
    ...EMPTY,
    _id,
    kind: 'evaluation',
    subjectId: activityId,
    path,
    openedAt,
    closesAt,
    lookAt: foldedFrom(closesAt),
    key,
  }
  const sayings = youths.slice(0, 11).map(({ personId }, nth): Saying => ({
    _id: sayingId(key, _id, personId),
    boxId: _id,
    answers: [nth % 4 === 3 ? 1 : 0, nth % 3 === 1 ? 1 : 0, nth % 5 === 4 ? null : nth % 2 === 0 ? 0 : 1],
    text: '',
    turn: 0,
  }))
  return { box, sayings }
}

/** A lecture whose evaluation is over. */
function evaluated({ activities }: Ground): Box {
  const { _id: activityId, path, endsAt } = named(activities, 'a-rivers')
  const closesAt = evaluatedUntil(endsAt)
  return {
    ...EMPTY,
    ...textsOf(SENTENCES),
    _id: evaluationBox(activityId),
    kind: 'evaluation',
    subjectId: activityId,
    path,
    openedAt: dayStart(dayKey(endsAt)),
    closesAt,
    lookAt: null,
    foldedAt: foldedFrom(closesAt),
    people: 24,
    sums: [
      [17, 6, 1],
      [14, 8, 2],
      [19, 4, 0],
    ],
  }
}

/** A round that goes on: a few have said something. */
function gathering({ now, venues, youths }: Ground): { box: Box; sayings: Saying[] } {
  const { _id: venueId, path } = named(venues, 'v-binjiang')
  const [_id, key, openedAt] = [`suggestion_${venueId}_2`, newKey(), dayBack(now, 3)]
  const lookAt = new Date(openedAt.getTime() + SUGGESTION_DAYS * DAY_MS)
  const box: Box = {
    ...EMPTY,
    _id,
    kind: 'suggestion',
    subjectId: venueId,
    path,
    round: 2,
    openedAt,
    lookAt,
    key,
    taken: GATHERING.length,
  }
  const sayings = GATHERING.map((text, nth): Saying => ({
    _id: sayingId(key, _id, youths[nth]?.personId ?? ''),
    boxId: _id,
    answers: [],
    text,
    turn: 0,
  }))
  return { box, sayings }
}

function overRound({ venueId, texts, people }: (typeof ROUNDS)[number], { now, venues }: Ground): Box {
  const openedAt = dayBack(now, 12)
  const closesAt = new Date(openedAt.getTime() + SUGGESTION_DAYS * DAY_MS)
  return {
    ...EMPTY,
    ...textsOf(texts, closesAt),
    _id: `suggestion_${venueId}_1`,
    kind: 'suggestion',
    subjectId: venueId,
    path: named(venues, venueId).path,
    round: 1,
    openedAt,
    closesAt,
    lookAt: null,
    foldedAt: foldedFrom(closesAt),
    people,
  }
}

function textsOf(texts: readonly SuggestedText[], closedAt = new Date(0)): Pick<Box, 'texts' | 'waiting'> {
  const kept = texts.map(({ text, waits, answer, activityId = null }, nth): [string, KeptText] => [
    `s${nth + 1}`,
    {
      text,
      state: waits ? 'waiting' : 'passed',
      answer: answer === undefined ? null : { text: answer, at: new Date(closedAt.getTime() + DAY_MS) },
      activityId,
    },
  ])
  return { texts: Object.fromEntries(kept), waiting: kept.filter(([, { state }]) => state === 'waiting').length }
}
