import { desk as actions } from '../../src/contract/desk'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { waiting } from './handlers/waiting'

export const main = serve({ name: 'desk', actions, handlers: { waiting }, loaders: {}, door })
