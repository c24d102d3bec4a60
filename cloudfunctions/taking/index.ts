import { taking as actions } from '../../src/contract/taking'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { applyBundle } from './handlers/apply-bundle'
import { beginBundle } from './handlers/begin-bundle'
import { bundle } from './handlers/bundle'
import { bundlePage } from './handlers/bundle-page'
import { bundlePart } from './handlers/bundle-part'
import { bundleRows } from './handlers/bundle-rows'
import { bundles } from './handlers/bundles'
import { doWithout } from './handlers/do-without'
import { dropBundle } from './handlers/drop-bundle'
import { leaveOut } from './handlers/leave-out'
import { putRight } from './handlers/put-right'
import { readBundle } from './handlers/read-bundle'
import { takeDocx } from './handlers/take-docx'
import { loaders } from './targets'

const handlers = {
  takeDocx,
  beginBundle,
  bundlePart,
  readBundle,
  bundle,
  bundleRows,
  bundlePage,
  putRight,
  doWithout,
  leaveOut,
  applyBundle,
  dropBundle,
  bundles,
}
export const main = serve({ name: 'taking', actions, handlers, loaders, door })
