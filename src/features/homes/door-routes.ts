/** Ways to where one checks in, which is another feature's. Apart from the other ways: those are on the phone before this feature is. */
const CHECKIN = '/features/checkins/checking/pages/checkin/index'
const OWN_CODE = '/features/checkins/own/pages/code/index'

const EVALUATION = '/features/sayings/evaluating/pages/evaluation/index'
const SUGGESTIONS = '/features/sayings/suggesting/pages/suggestions/index'

/** Where who was at a lecture evaluates it, and what people would like at a venue. */
export const evaluationUrl = (activityId: string): string => `${EVALUATION}?activityId=${activityId}`
export const suggestionsUrl = (venueId: string): string => `${SUGGESTIONS}?venueId=${venueId}`

/** At a venue; `scan` opens the camera at once. */
export const checkinUrl = (venueId: string, scan: boolean): string =>
  `${CHECKIN}?venueId=${venueId}${scan ? '&scan=1' : ''}`

/** The code that a keeper scans, with what can be checked in to at the venue. */
export const ownCodeUrl = (venueId: string): string => `${OWN_CODE}?venueId=${venueId}`

/** What may have to open without a network once a venue is on the screen: who stands at its door may have none. */
export const DOOR_SCREENS = [CHECKIN, OWN_CODE]
