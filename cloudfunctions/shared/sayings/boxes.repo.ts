import type { Folded } from '../../../src/domain/sayings/fold'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

export type BoxKind = 'evaluation' | 'suggestion'

/** A text that a box has left, in no order. */
export interface KeptText {
  text: string
  /** One that was put away is empty. */
  state: 'waiting' | 'passed' | 'away'
  answer: { text: string; at: Date } | null
  /** What its keeper makes of it: it may not be written yet. */
  activityId: string | null
}

/**
 * What unsigned sayings are thrown into: while it is open each person has one row of `sayings` under a hash that only this key makes.
 * Once it is folded the key is gone, and so are the rows.
 */
export interface Box {
  _id: string
  kind: BoxKind
  /** The activity, or the venue. */
  subjectId: string
  /** Of the venue. */
  path: readonly string[]
  /** Of suggestions the how manieth at the venue; 0 of an evaluation. */
  round: number
  /** The beginning of the day on which the first one came: when exactly would tell who it was. */
  openedAt: Date
  /** From when on nothing is taken; null while that is open. */
  closesAt: Date | null
  /** When the minute's job looks at it next; null where nothing is to be done any more. */
  lookAt: Date | null
  /** 32 random bytes; empty once it is folded. */
  key: string
  foldedAt: Date | null
  /** Places that were taken in one that has so many only: with it, not with a count, the last is given once. */
  taken: number
  /** From its folding on; before that the rows are counted. */
  people: number
  sums: Folded['sums']
  texts: Readonly<Record<string, KeptText>>
  /** Texts that wait for review. */
  waiting: number
}

/** The only place that names the collection `boxes`. */
const boxes = new Collection<Box>('boxes')

export const findBox = (id: string): Promise<Box | null> => boxes.get(id)

export const boxesAmong = (ids: readonly string[]): Promise<Box[]> =>
  ids.length === 0 ? Promise.resolve([]) : boxes.find({ where: { _id: command.in([...ids]) }, limit: ids.length })

/** False where there is one of this id. */
export const insertBox = (box: Box): Promise<boolean> => boxes.insert(box)

/** The last rounds of a venue's suggestions, the newest first. */
export const lastRounds = (venueId: string, limit: number): Promise<Box[]> =>
  boxes.find({ where: { kind: 'suggestion', subjectId: venueId }, sort: [['round', 'desc']], limit })

/** Boxes that something is to be done about, those that have waited longest first. */
export const boxesDue = (now: Date, limit: number): Promise<Box[]> =>
  boxes.find({
    where: { lookAt: command.lte(now) },
    sort: [
      ['lookAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** Boxes of a part of the tree with texts that wait for review. */
export const boxesToReview = (orgId: string, limit: number): Promise<Box[]> =>
  boxes.find({
    where: { path: orgId, waiting: command.gt(0) },
    sort: [
      ['waiting', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** How many texts wait in each box of a part of the tree, and since when. */
export const waitingBelow = (orgId: string): Promise<Pick<Box, 'waiting' | 'foldedAt'>[]> =>
  boxes.findAllBy('waiting', { where: { path: orgId }, from: 1, fields: ['waiting', 'foldedAt'] })

/** Takes a place for somebody who has none. False where all are taken. */
export const takePlace = (_id: string, most: number): Promise<boolean> =>
  boxes.update({ _id, taken: command.lt(most) }, { taken: command.inc(1) })

/** One that was taken twice for the same person, from two phones at once. */
export const returnPlace = (_id: string): Promise<boolean> => boxes.update({ _id }, { taken: command.inc(-1) })

/** It goes on. False where it has ended by now. */
export const lookAgain = (_id: string, lookAt: Date): Promise<boolean> =>
  boxes.update({ _id, closesAt: null, foldedAt: null }, { lookAt })

/** Nothing is taken from now on; it is folded a moment later. False where that was said before. */
export const endRound = (_id: string, { closesAt, lookAt }: { closesAt: Date; lookAt: Date }): Promise<boolean> =>
  boxes.update({ _id, closesAt: null, foldedAt: null }, { closesAt, lookAt })

/** What is left of it takes the place of its key, in one write. It stays to be looked at: the rows are thrown away next. False where it is folded. */
export const keepFolded = (
  _id: string,
  { people, sums, texts, now }: Pick<Folded, 'people' | 'sums'> & { texts: Box['texts']; now: Date },
): Promise<boolean> =>
  boxes.update(
    { _id, foldedAt: null },
    {
      key: '',
      foldedAt: now,
      people,
      sums: command.set([...sums]),
      texts: command.set(texts),
      waiting: Object.keys(texts).length,
    },
  )

/** Its rows are gone. */
export const noteEmptied = (_id: string): Promise<boolean> => boxes.update({ _id }, { lookAt: null })

interface Reviewed {
  sayingId: string
  from: KeptText['state']
  to: 'passed' | 'away'
}

/** Of what is put away the words go at once. False where it stands otherwise by now. */
export const noteReview = (_id: string, { sayingId, from, to }: Reviewed): Promise<boolean> => {
  const field = `texts.${sayingId}`
  return boxes.update(
    { _id, [`${field}.state`]: from },
    {
      [`${field}.state`]: to,
      ...(to === 'away' ? { [`${field}.text`]: '', [`${field}.answer`]: command.set(null) } : {}),
      ...(from === 'waiting' ? { waiting: command.inc(-1) } : {}),
    },
  )
}

/** What is done about a text that everybody reads. False where nobody does. */
export const notePassed = (
  _id: string,
  sayingId: string,
  data: Partial<Pick<KeptText, 'answer' | 'activityId'>>,
): Promise<boolean> =>
  boxes.update(
    { _id, [`texts.${sayingId}.state`]: 'passed' },
    Object.fromEntries(
      Object.entries(data).map(([field, value]) => [`texts.${sayingId}.${field}`, command.set(value)]),
    ),
  )
