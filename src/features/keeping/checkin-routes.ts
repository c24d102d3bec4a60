/** Ways into the keeper's pages of another feature; apart from the ways into these, which the main package holds too. */
const page = (job: string): string => `/features/checkins/${job}/index`

/** A session's code. */
export const codeUrl = (venueId: string, sessionId: string): string =>
  `${page('showing/pages/code')}?venueId=${venueId}&sessionId=${sessionId}`
/** Who has signed up for it and who is here; `scan` opens the camera at once. */
export const rollUrl = (venueId: string, sessionId: string, scan = false): string =>
  `${page('roll/pages/roll')}?venueId=${venueId}&sessionId=${sessionId}${scan ? '&scan=1' : ''}`
/** Claims that came late. */
export const lateUrl = (venueId: string): string => `${page('late/pages/late')}?venueId=${venueId}`
