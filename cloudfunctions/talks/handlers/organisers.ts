import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentOrganisers } from '../present-organisers'
import type { Loaders } from '../targets'

type OrganisersOf = Handler<Contract['talks']['organisers'], Context, Loaders>

export const organisers: OrganisersOf = (_, { now }, on) => presentOrganisers(on.orgId.org, now)
