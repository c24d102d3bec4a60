import { notices as actions } from '../../src/contract/notices'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { asks } from './handlers/asks'
import { confirm } from './handlers/confirm'
import { feed } from './handlers/feed'
import { file } from './handlers/file'
import { open } from './handlers/open'
import { search } from './handlers/search'
import { strip } from './handlers/strip'
import { loaders } from './targets'

const handlers = { feed, strip, search, open, confirm, asks, file }
export const main = serve({ name: 'notices', actions, handlers, loaders, door })
