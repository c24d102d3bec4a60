import { homes as actions } from '../../src/contract/homes'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { activities } from './handlers/activities'
import { activity } from './handlers/activity'
import { branchPeople } from './handlers/branch-people'
import { cancel } from './handlers/cancel'
import { cannotCome } from './handlers/cannot-come'
import { draw } from './handlers/draw'
import { keepPlace } from './handlers/keep-place'
import { map } from './handlers/map'
import { mine } from './handlers/mine'
import { signUp } from './handlers/sign-up'
import { signUpBranch } from './handlers/sign-up-branch'
import { venue } from './handlers/venue'
import { venues } from './handlers/venues'
import { wish } from './handlers/wish'
import { loaders } from './targets'

const handlers = {
  venues,
  map,
  venue,
  activities,
  activity,
  signUp,
  cancel,
  cannotCome,
  keepPlace,
  mine,
  wish,
  draw,
  branchPeople,
  signUpBranch,
}
export const main = serve({ name: 'homes', actions, handlers, loaders, door })
