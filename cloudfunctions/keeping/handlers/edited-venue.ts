import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentVenue } from '../present-venue'
import type { Loaders } from '../targets'

type EditedVenue = Handler<Contract['keeping']['editedVenue'], Context, Loaders>

export const editedVenue: EditedVenue = (_, context, on) => presentVenue(on.venueId, context)
