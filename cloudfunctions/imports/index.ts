import { imports as actions } from '../../src/contract/imports'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { apply } from './handlers/apply'
import { begin } from './handlers/begin'
import { columns } from './handlers/columns'
import { drop } from './handlers/drop'
import { fix } from './handlers/fix'
import { imports } from './handlers/imports'
import { part } from './handlers/part'
import { read } from './handlers/read'
import { rows } from './handlers/rows'
import { skip } from './handlers/skip'
import { summary } from './handlers/summary'
import { takeSignIns } from './handlers/take-sign-ins'
import { loaders } from './targets'

const handlers = { columns, begin, part, read, summary, rows, fix, skip, apply, drop, imports, takeSignIns }
export const main = serve({ name: 'imports', actions, handlers, loaders, door })
