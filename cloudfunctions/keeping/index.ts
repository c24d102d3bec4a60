import { keeping as actions } from '../../src/contract/keeping'
import { serve } from '../kit/serve'
import { door } from '../shared/people/door'
import { addVenue } from './handlers/add-venue'
import { appoint } from './handlers/appoint'
import { cancelActivity } from './handlers/cancel-activity'
import { change } from './handlers/change'
import { closeVenue } from './handlers/close-venue'
import { dismiss } from './handlers/dismiss'
import { dropDraft } from './handlers/drop-draft'
import { editHours } from './handlers/edit-hours'
import { editVenue } from './handlers/edit-venue'
import { edited } from './handlers/edited'
import { editedVenue } from './handlers/edited-venue'
import { keepers } from './handlers/keepers'
import { kept } from './handlers/kept'
import { lookUpAppointment } from './handlers/look-up-appointment'
import { picture } from './handlers/picture'
import { publish } from './handlers/publish'
import { reopenVenue } from './handlers/reopen-venue'
import { saveDraft } from './handlers/save-draft'
import { signedUp } from './handlers/signed-up'
import { takeOffice } from './handlers/take-office'
import { tended } from './handlers/tended'
import { today } from './handlers/today'
import { handOver } from './handlers/hand-over'
import { offerVenue } from './handlers/offer-venue'
import { withdrawOffer } from './handlers/withdraw-offer'
import { offered } from './handlers/offered'
import { takeOver } from './handlers/take-over'
import { loaders } from './targets'

const handlers = {
  today,
  kept,
  edited,
  saveDraft,
  dropDraft,
  publish,
  change,
  cancelActivity,
  signedUp,
  picture,
  editedVenue,
  editVenue,
  editHours,
  tended,
  addVenue,
  closeVenue,
  reopenVenue,
  keepers,
  appoint,
  dismiss,
  lookUpAppointment,
  takeOffice,
  handOver,
  offerVenue,
  withdrawOffer,
  offered,
  takeOver,
}
export const main = serve({ name: 'keeping', actions, handlers, loaders, door })
