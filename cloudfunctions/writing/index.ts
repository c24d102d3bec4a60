import { writing as actions } from '../../src/contract/writing'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { above } from './handlers/above'
import { approve } from './handlers/approve'
import { begin } from './handlers/begin'
import { burden } from './handlers/burden'
import { check } from './handlers/check'
import { below } from './handlers/below'
import { compare } from './handlers/compare'
import { correct } from './handlers/correct'
import { discard } from './handlers/discard'
import { file } from './handlers/file'
import { holdReview } from './handlers/hold-review'
import { reach } from './handlers/reach'
import { recall } from './handlers/recall'
import { release } from './handlers/release'
import { repost } from './handlers/repost'
import { save } from './handlers/save'
import { sendBack } from './handlers/send-back'
import { submit } from './handlers/submit'
import { unschedule } from './handlers/unschedule'
import { upload } from './handlers/upload'
import { withdraw } from './handlers/withdraw'
import { writing } from './handlers/writing'
import { writings } from './handlers/writings'
import { loaders } from './targets'

const handlers = {
  writings,
  writing,
  compare,
  reach,
  above,
  repost,
  begin,
  below,
  burden,
  save,
  check,
  upload,
  file,
  submit,
  recall,
  holdReview,
  approve,
  sendBack,
  release,
  unschedule,
  correct,
  discard,
  withdraw,
}
export const main = serve({ name: 'writing', actions, handlers, loaders, door })
