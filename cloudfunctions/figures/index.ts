import { figures as actions } from '../../src/contract/figures'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { overview } from './handlers/overview'
import { venueMonths } from './handlers/venue-months'
import { venues } from './handlers/venues'
import { loaders } from './targets'

export const main = serve({ name: 'figures', actions, handlers: { overview, venues, venueMonths }, loaders, door })
