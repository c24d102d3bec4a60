import { notices as actions } from '../../src/contract/notices'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { feed } from './handlers/feed'
import { file } from './handlers/file'
import { open } from './handlers/open'
import { search } from './handlers/search'
import { strip } from './handlers/strip'

const handlers = { feed, strip, search, open, file }
export const main = serve({ name: 'notices', actions, handlers, loaders: {}, door })
