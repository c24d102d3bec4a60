import { figures as actions } from '../../src/contract/figures'
import { serve } from '../kit/serve'
import { loadOrg } from '../shared/orgs/target'
import { door } from '../shared/people/door'
import { overview } from './handlers/overview'
import { venues } from './handlers/venues'

export const main = serve({ name: 'figures', actions, handlers: { overview, venues }, loaders: { org: loadOrg }, door })
