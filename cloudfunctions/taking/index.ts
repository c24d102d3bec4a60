import { contract } from '../../src/contract'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { takeDocx } from './handlers/take-docx'
import { loaders } from './targets'

export const main = serve({ name: 'taking', actions: contract.taking, handlers: { takeDocx }, loaders, door })
