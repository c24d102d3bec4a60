import type { Answers, EvaluationState } from '../domain/sayings/evaluation'

/** What somebody has said in a box that is open, and how often they have changed it. */
export interface OwnSaying {
  answers: Answers
  text: string
  turn: number
}

/** A lecture as those who were there evaluate it. */
export interface Evaluation {
  activityId: string
  title: string
  startsAt: string
  endsAt: string
  venue: { venueId: string; name: string }
  host: string
  /** How many were there; null before the end. */
  present: number | null
  /** Since when the reader was there; null for who was not: they are asked nothing. */
  attendedAt: string | null
  state: EvaluationState
  closesAt: string
  /** Null for who has said nothing, and for everybody once it is over: nobody knows whose anything was. */
  own: OwnSaying | null
  /** Whether the reader may ask for `results`. */
  results: boolean
  now: string
}

/** What came of an evaluation. */
export interface EvaluationResults {
  /** How many have evaluated it; null until it is closed, or who looks after each would see whom it was from. */
  people: number | null
  closed: boolean
  closesAt: string
  /** By question how often each answer was given; null until it is closed, and where fewer than three have answered. */
  sums: readonly (readonly number[] | null)[] | null
  /** What was said and has been reviewed, in an order that tells nothing. */
  sentences: string[]
  /** How many wait for review. */
  waiting: number
}

/** One suggestion that everybody can read. */
export interface Suggestion {
  boxId: string
  sayingId: string
  text: string
  /** What the keeper says to it; null where nothing has been. */
  answer: { text: string; at: string } | null
  /** What was made of it, once that is published. */
  activity: { activityId: string; title: string; startsAt: string } | null
  /** The draft that its keeper is making of it; null to everybody else. */
  draft: string | null
}

/** What people would like at a Youth Home. */
export interface Suggestions {
  venue: { venueId: string; name: string; closed: boolean }
  /** The round that is open, or would be with the next suggestion. */
  round: number
  own: OwnSaying | null
  /** Whether the reader may say something: they have joined a branch, or were there within the year. */
  welcomed: boolean
  /** The newest round first. */
  rows: Suggestion[]
  /** Whether the reader answers them. */
  answers: boolean
  now: string
}

/** A text that waits for review: neither who has said it nor when is known. */
export interface SayingToReview {
  boxId: string
  sayingId: string
  kind: 'evaluation' | 'suggestion'
  text: string
  /** Of what: the lecture's title, or the Youth Home. */
  about: string
}

export interface SayingsToReview {
  rows: SayingToReview[]
  /** How many wait in all. */
  waiting: number
}
