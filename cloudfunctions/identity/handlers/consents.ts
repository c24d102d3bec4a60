import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { presentConsents } from '../present-consents'

type Consents = Handler<Contract['identity']['consents'], Context, OwnLoaders>

export const consents: Consents = async (_, { account }) => presentConsents(await account())
