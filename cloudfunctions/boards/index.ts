import { boards as actions } from '../../src/contract/boards'
import { serve } from '../kit/serve'
import { loadOrg } from '../shared/orgs/target'
import { door } from '../shared/people/door'
import { loadPerson } from '../shared/people/target'
import { answeredAppeals } from './handlers/answered-appeals'
import { appeals } from './handlers/appeals'
import { assignments } from './handlers/assignments'
import { board } from './handlers/board'
import { correct } from './handlers/correct'
import { excuse } from './handlers/excuse'
import { health } from './handlers/health'
import { lacking } from './handlers/lacking'
import { member } from './handlers/member'
import { overview } from './handlers/overview'
import { remind } from './handlers/remind'
import { report } from './handlers/report'
import { setSetting } from './handlers/set-setting'
import { settings } from './handlers/settings'
import { unfinished } from './handlers/unfinished'
import { version } from './handlers/version'

const tending = { excuse, appeals, answeredAppeals, correct, member, remind }
const committee = { report, health, lacking, settings, setSetting }
const handlers = { assignments, board, unfinished, overview, version, ...tending, ...committee }
const loaders = { org: loadOrg, person: loadPerson }
export const main = serve({ name: 'boards', actions, handlers, loaders, door })
