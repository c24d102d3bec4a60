import { sayings as actions } from '../../src/contract/sayings'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { answer } from './handlers/answer'
import { evaluate } from './handlers/evaluate'
import { evaluation } from './handlers/evaluation'
import { makeActivity } from './handlers/make-activity'
import { results } from './handlers/results'
import { review } from './handlers/review'
import { suggest } from './handlers/suggest'
import { suggestions } from './handlers/suggestions'
import { toReview } from './handlers/to-review'
import { loaders } from './targets'

const handlers = {
  evaluation,
  evaluate,
  results,
  suggestions,
  suggest,
  toReview,
  review,
  answer,
  makeActivity,
}
export const main = serve({ name: 'sayings', actions, handlers, loaders, door })
