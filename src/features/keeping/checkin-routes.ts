/** Ways into the keeper's pages of another feature; apart from the ways into these, which the main package holds too. */
const page = (job: string): string => `/features/checkins/${job}/index`
const CODE = page('showing/pages/code')
const ROLL = page('roll/pages/roll')
const LATE = page('late/pages/late')
/** What may have to open without a network once a keeper's day was on the screen. */
export const KEEPER_SCREENS = [CODE, ROLL, LATE]

/** What people would like at a venue, and what they said unsigned that a committee has to review. */
export const suggestionsUrl = (venueId: string): string =>
  `/features/sayings/suggesting/pages/suggestions/index?venueId=${venueId}`
export const sayingsUrl = (orgId: string): string => `/features/sayings/reviewing/pages/review/index?orgId=${orgId}`
/** A session's code. */
export const codeUrl = (venueId: string, sessionId: string): string =>
  `${CODE}?venueId=${venueId}&sessionId=${sessionId}`
/** Who has signed up for it and who is here; `scan` opens the camera at once. */
export const rollUrl = (venueId: string, sessionId: string, scan = false): string =>
  `${ROLL}?venueId=${venueId}&sessionId=${sessionId}${scan ? '&scan=1' : ''}`
/** Claims that came late. */
export const lateUrl = (venueId: string): string => `${LATE}?venueId=${venueId}`
