import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentMe } from '../../shared/people/present-me'

type WhoAmI = Handler<Contract['identity']['whoAmI'], Context>

export const whoAmI: WhoAmI = (_, context) => presentMe(context.known, context)
