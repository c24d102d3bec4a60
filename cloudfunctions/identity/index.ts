import { identity as actions } from '../../src/contract/identity'
import { serve } from '../kit/serve'
import { loadOrg } from '../shared/orgs/target'
import { loadSelf } from '../shared/people/context'
import { door } from '../shared/people/door'
import { loadPerson } from '../shared/people/target'
import { answerRequest } from './handlers/answer-request'
import { checkRoster } from './handlers/check-roster'
import { compareRequest } from './handlers/compare-request'
import { invite } from './handlers/invite'
import { consents } from './handlers/consents'
import { join } from './handlers/join'
import { joinings } from './handlers/joinings'
import { leave } from './handlers/leave'
import { lookUpInvite } from './handlers/look-up-invite'
import { matchRoster } from './handlers/match-roster'
import { passMatching } from './handlers/pass-matching'
import { renewInvite } from './handlers/renew-invite'
import { requestToJoin } from './handlers/request-to-join'
import { requests } from './handlers/requests'
import { setInviteDays } from './handlers/set-invite-days'
import { setReminders } from './handlers/set-reminders'
import { subscribed } from './handlers/subscribed'
import { takeUpRequest } from './handlers/take-up-request'
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
  requests,
  compareRequest,
  answerRequest,
  passMatching,
  takeUpRequest,
  invite,
  setInviteDays,
  renewInvite,
}
const loaders = { self: loadSelf, org: loadOrg, person: loadPerson }
export const main = serve({ name: 'identity', actions, handlers, loaders, door })
