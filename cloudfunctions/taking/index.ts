import { taking as actions } from '../../src/contract/taking'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { takeDocx } from './handlers/take-docx'
import { loaders } from './targets'

export const main = serve({ name: 'taking', actions, handlers: { takeDocx }, loaders, door })
