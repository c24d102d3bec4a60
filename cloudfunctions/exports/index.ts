import { exports as actions } from '../../src/contract/exports'
import { serve } from '../kit/serve'
import { loadSession } from '../shared/checkins/session'
import { loadOrg } from '../shared/orgs/target'
import { door } from '../shared/people/door'
import { blankVenues } from './handlers/blank-venues'
import { exportFigures } from './handlers/export-figures'
import { exportNumbers } from './handlers/export-numbers'
import { exportPeople } from './handlers/export-people'
import { exportPresent } from './handlers/export-present'
import { exportVenues } from './handlers/export-venues'

// A function of its own: the spreadsheet writer is ten times as large as the boards, which must start fast.
const handlers = { exportNumbers, exportPeople, exportPresent, exportVenues, exportFigures, blankVenues }
const loaders = { org: loadOrg, session: loadSession }
export const main = serve({ name: 'exports', actions, handlers, loaders, door })
