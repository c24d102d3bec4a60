import { contract } from '../../src/contract'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { waiting } from './handlers/waiting'

export const main = serve({ name: 'desk', actions: contract.desk, handlers: { waiting }, loaders: {}, door })
