import { lessons as actions } from '../../src/contract/lessons'
import { serve } from '../kit/serve'
import { loadSelf } from '../shared/people/context'
import { door } from '../shared/people/door'
import { appeal } from './handlers/appeal'
import { certificates } from './handlers/certificates'
import { checkpoint } from './handlers/checkpoint'
import { finish } from './handlers/finish'
import { home } from './handlers/home'
import { leave } from './handlers/leave'
import { open } from './handlers/open'
import { past } from './handlers/past'
import { receipt } from './handlers/receipt'
import { record } from './handlers/record'
import { redo } from './handlers/redo'
import { sawAnswer } from './handlers/saw-answer'
import { start } from './handlers/start'
import { verify } from './handlers/verify'

const handlers = {
  home,
  past,
  open,
  start,
  checkpoint,
  leave,
  finish,
  redo,
  receipt,
  record,
  certificates,
  verify,
  appeal,
  sawAnswer,
}
const loaders = { self: loadSelf }
export const main = serve({ name: 'lessons', actions, handlers, loaders, door })
