/** Of what is said unsigned: evaluations of lectures, and suggestions at Youth Homes. */

/** Days after the day of a lecture's end until which those who were there evaluate it, and how often they may think again. */
export const EVALUATED_DAYS = 7
export const EVALUATION_TURNS = 1
/** Answers from which on their sums are told: of fewer nobody keeps any. */
export const EVALUATED_FROM = 3
/** Characters of the sentence to whoever spoke. */
export const SENTENCE_MAX = 60
/** Characters of a suggestion, how often it may be changed, and people from whom on suggestions are shown: of fewer nobody keeps any. */
export const SUGGESTION_MAX = 100
export const SUGGESTION_TURNS = 5
export const SUGGESTED_FROM = 5
/** Days for which suggestions are gathered at least, and at most where too few people have made one. */
export const SUGGESTION_DAYS = 7
export const SUGGESTION_DAYS_MOST = 28
/** Days after a visit for which somebody who has joined no branch may suggest something. */
export const SUGGESTING_DAYS = 365
/** People who may suggest something in one round: their texts lie in one document. */
export const SUGGESTING_MAX = 1000
/** Characters of what a keeper answers. */
export const SUGGESTION_ANSWER_MAX = 200
/** Minutes after the last instant of a box at which it is emptied: whatever was under way has arrived by then, or never does. */
export const FOLDED_AFTER_MINUTES = 2
/** Texts of one person that the content check may refuse in an hour. */
export const REFUSED_TEXTS_PER_HOUR = 10
/** Rounds of a Youth Home's suggestions that its page tells, and suggestions on it; texts that are reviewed at a time. */
export const SUGGESTION_ROUNDS_SHOWN = 12
export const SUGGESTIONS_SHOWN = 50
export const SAYINGS_TO_REVIEW = 20
