import { stars as actions } from '../../src/contract/stars'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { answerDoubt } from './handlers/answer-doubt'
import { beginCriteria } from './handlers/begin-criteria'
import { check } from './handlers/check'
import { checks } from './handlers/checks'
import { copyCriteria } from './handlers/copy-criteria'
import { counted } from './handlers/counted'
import { criteria } from './handlers/criteria'
import { criterias } from './handlers/criterias'
import { decide } from './handlers/decide'
import { doubt } from './handlers/doubt'
import { dropCriteria } from './handlers/drop-criteria'
import { file } from './handlers/file'
import { joinVisit } from './handlers/join-visit'
import { judge } from './handlers/judge'
import { noteVisit } from './handlers/note-visit'
import { openCheck } from './handlers/open-check'
import { publishCriteria } from './handlers/publish-criteria'
import { returnCheck } from './handlers/return-check'
import { saveCriteria } from './handlers/save-criteria'
import { setFiles } from './handlers/set-files'
import { shown } from './handlers/shown'
import { submit } from './handlers/submit'
import { loaders } from './targets'

const handlers = {
  shown,
  check,
  file,
  setFiles,
  doubt,
  submit,
  checks,
  openCheck,
  counted,
  judge,
  answerDoubt,
  noteVisit,
  joinVisit,
  returnCheck,
  decide,
  criterias,
  criteria,
  beginCriteria,
  copyCriteria,
  saveCriteria,
  publishCriteria,
  dropCriteria,
}
export const main = serve({ name: 'stars', actions, handlers, loaders, door })
