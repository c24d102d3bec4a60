import { contract } from '../../src/contract'
import { serve } from '../kit/serve'
import { loadOrg } from '../shared/orgs/target'
import { loadSelf } from '../shared/people/context'
import { door } from '../shared/people/door'
import { loadPerson } from '../shared/people/target'
import { checkRoster } from './handlers/check-roster'
import { consents } from './handlers/consents'
import { join } from './handlers/join'
import { joinings } from './handlers/joinings'
import { leave } from './handlers/leave'
import { lookUpInvite } from './handlers/look-up-invite'
import { matchRoster } from './handlers/match-roster'
import { requestToJoin } from './handlers/request-to-join'
import { setReminders } from './handlers/set-reminders'
import { subscribed } from './handlers/subscribed'
import { undoJoining } from './handlers/undo-joining'
import { unlockRow } from './handlers/unlock-row'
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
  consents,
  setReminders,
  joinings,
  undoJoining,
  unlockRow,
}
const loaders = { self: loadSelf, org: loadOrg, person: loadPerson }
export const main = serve({ name: 'identity', actions: contract.identity, handlers, loaders, door })
