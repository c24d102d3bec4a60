import { checkins as actions } from '../../src/contract/checkins'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { answer } from './handlers/answer'
import { attended } from './handlers/attended'
import { card } from './handlers/card'
import { claim } from './handlers/claim'
import { count } from './handlers/count'
import { here } from './handlers/here'
import { late } from './handlers/late'
import { leave } from './handlers/leave'
import { passcode } from './handlers/passcode'
import { rate } from './handlers/rate'
import { register } from './handlers/register'
import { renew } from './handlers/renew'
import { roll } from './handlers/roll'
import { scan } from './handlers/scan'
import { scans } from './handlers/scans'
import { sessions } from './handlers/sessions'
import { undo } from './handlers/undo'
import { loaders } from './targets'

const handlers = {
  card,
  here,
  claim,
  passcode,
  leave,
  attended,
  rate,
  sessions,
  renew,
  count,
  roll,
  scan,
  register,
  undo,
  late,
  answer,
  scans,
}
export const main = serve({ name: 'checkins', actions, handlers, loaders, door })
