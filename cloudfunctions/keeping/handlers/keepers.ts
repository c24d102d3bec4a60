import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentKeepers } from '../present-keepers'
import type { Loaders } from '../targets'

type Keepers = Handler<Contract['keeping']['keepers'], Context, Loaders>

export const keepers: Keepers = (_, { now }, on) => presentKeepers(on.venueId.venue, now)
