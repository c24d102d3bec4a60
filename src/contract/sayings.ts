import * as v from 'valibot'
import {
  EVALUATION_TURNS,
  SENTENCE_MAX,
  SUGGESTION_ANSWER_MAX,
  SUGGESTION_MAX,
  SUGGESTION_TURNS,
} from '../domain/limits'
import { CHOICES, QUESTIONS } from '../domain/sayings/evaluation'
import { action } from './define'
import { freeText, id } from './fields'
import { maybeText } from './home-fields'
import type { Evaluation, EvaluationResults, OwnSaying, SayingsToReview, Suggestions } from './saying-replies'

export type * from './saying-replies'

/** Of one text of a box. It becomes a field's name, so it is nothing that any object has. */
const sayingId = v.pipe(v.string(), v.regex(/^s[0-9a-f]{1,32}$/))
const turn = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const answers = v.pipe(v.array(v.nullable(v.picklist(CHOICES))), v.length(QUESTIONS.length))

/** What is said unsigned: evaluations of lectures and suggestions at Youth Homes, and what becomes of both. */
export const sayings = {
  /** A lecture with what the reader may say of it. Nothing is written. NOT_FOUND no lecture that is published */
  evaluation: action<Evaluation>()({ input: v.strictObject({ activityId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Evaluates a lecture, by who was there. Nobody's name stands with it, and after its days nobody can find out whose it was. `turn` is how
   * often its sender has thought again: what comes once more, or late, changes nothing, and the answer tells what stands. NOT_FOUND ·
   * TOO_EARLY before the end · EXPIRED after the seven days · CONFLICT was not there, said nothing, or the content check refuses the sentence ·
   * TOO_MANY refused ten times in an hour
   */
  evaluate: action<OwnSaying>()({
    input: v.strictObject({ activityId: id, answers, text: maybeText(SENTENCE_MAX), turn: turn(EVALUATION_TURNS) }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** What came of an evaluation, once it is closed: before that nothing that would move with the next who says something. FORBIDDEN · NOT_FOUND no lecture */
  results: action<EvaluationResults>()({
    input: v.strictObject({ activityId: id }),
    may: 'read-evaluations',
    on: { activityId: 'lecture' },
  }),

  /** What people would like at a Youth Home, with what its keeper says to it. Nothing is written. NOT_FOUND */
  suggestions: action<Suggestions>()({ input: v.strictObject({ venueId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Suggests something, in the round that the phone has been told of. As `evaluate`. NOT_FOUND · EXPIRED the round is over, or the
   * Youth Home closed · CONFLICT neither joined nor there within the year, or the content check refuses it · TOO_MANY refused ten times
   * in an hour, or a thousand people in the round
   */
  suggest: action<OwnSaying>()({
    input: v.strictObject({
      venueId: id,
      round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
      text: freeText(SUGGESTION_MAX),
      turn: turn(SUGGESTION_TURNS),
    }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** Texts of a part of the tree that wait for review, twenty at a time: those that are answered make room. FORBIDDEN */
  toReview: action<SayingsToReview>()({
    input: v.strictObject({ orgId: id }),
    may: 'review-sayings',
    on: { orgId: 'org' },
  }),

  /** Passes a text on, or puts it away: then nobody reads it any more. Also one that was passed. Repeating it changes nothing. FORBIDDEN · NOT_FOUND · CONFLICT put away already */
  review: action<{ passed: boolean }>()({
    input: v.strictObject({ boxId: id, sayingId, pass: v.boolean() }),
    may: 'review-sayings',
    on: { boxId: 'box' },
  }),

  /** What the keeper says to a suggestion; the last one stands. FORBIDDEN · NOT_FOUND · CONFLICT the content check refuses it · TOO_MANY */
  answer: action<{ at: string }>()({
    input: v.strictObject({ boxId: id, sayingId, text: freeText(SUGGESTION_ANSWER_MAX) }),
    may: 'answer-suggestions',
    on: { boxId: 'box' },
  }),

  /** Makes an activity of a suggestion, by the id under which it is or will be written; readers see it once it is published. FORBIDDEN · NOT_FOUND */
  makeActivity: action<{ activityId: string }>()({
    input: v.strictObject({ boxId: id, sayingId, activityId: id }),
    may: 'answer-suggestions',
    on: { boxId: 'box' },
  }),
}
