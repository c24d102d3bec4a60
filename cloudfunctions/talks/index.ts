import { talks as actions } from '../../src/contract/talks'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { appointOrganiser } from './handlers/appoint-organiser'
import { ask } from './handlers/ask'
import { askAnew } from './handlers/ask-anew'
import { asked } from './handlers/asked'
import { asking } from './handlers/asking'
import { date } from './handlers/date'
import { dating } from './handlers/dating'
import { decide } from './handlers/decide'
import { decline } from './handlers/decline'
import { dismissOrganiser } from './handlers/dismiss-organiser'
import { invite } from './handlers/invite'
import { lecturer } from './handlers/lecturer'
import { lecturers } from './handlers/lecturers'
import { mine } from './handlers/mine'
import { organisers } from './handlers/organisers'
import { overview } from './handlers/overview'
import { propose } from './handlers/propose'
import { redate } from './handlers/redate'
import { setTimes } from './handlers/set-times'
import { tended } from './handlers/tended'
import { withdraw } from './handlers/withdraw'
import { loaders } from './targets'

const handlers = {
  lecturers,
  lecturer,
  mine,
  setTimes,
  asking,
  ask,
  askAnew,
  withdraw,
  asked,
  overview,
  dating,
  date,
  redate,
  decline,
  tended,
  propose,
  decide,
  invite,
  organisers,
  appointOrganiser,
  dismissOrganiser,
}
export const main = serve({ name: 'talks', actions, handlers, loaders, door })
