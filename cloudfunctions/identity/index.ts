import { contract } from '../../src/contract'
import { serve } from '../kit/serve'
import { loadSelf } from '../shared/people/context'
import { door } from '../shared/people/door'
import { checkRoster } from './handlers/check-roster'
import { join } from './handlers/join'
import { leave } from './handlers/leave'
import { lookUpInvite } from './handlers/look-up-invite'
import { matchRoster } from './handlers/match-roster'
import { requestToJoin } from './handlers/request-to-join'
import { subscribed } from './handlers/subscribed'
import { whoAmI } from './handlers/who-am-i'
import { withdrawRequest } from './handlers/withdraw-request'

const handlers = {
  whoAmI,
  lookUpInvite,
  matchRoster,
  checkRoster,
  requestToJoin,
  withdrawRequest,
  join,
  leave,
  subscribed,
}
const loaders = { self: loadSelf }
export const main = serve({ name: 'identity', actions: contract.identity, handlers, loaders, door })
