import type { Day } from '../../domain/time'

/** Ways into the pages of this feature. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/checkins/${job}/pages/${name}/index`

/** Where one checks in at a venue; `scan` opens the camera at once. */
export const checkinUrl = (venueId: string, scan = false): string =>
  `${page('checking', 'checkin')}?venueId=${venueId}${scan ? '&scan=1' : ''}`
export const passcodeUrl = (venueId: string, sessionId?: string): string =>
  `${page('checking', 'passcode')}?venueId=${venueId}${sessionId === undefined ? '' : `&sessionId=${sessionId}`}`
/** The own code; of a venue it tells what can be checked in to there. */
export const ownCodeUrl = (venueId?: string): string =>
  `${page('own', 'code')}${venueId === undefined ? '' : `?venueId=${venueId}`}`
export const historyUrl = (): string => page('own', 'history')
/** What a visitor thinks of a venue, asked once a visit: of a day, or of today. */
export const rateUrl = (venueId: string, day?: Day): string =>
  `${page('own', 'rate')}?venueId=${venueId}${day === undefined ? '' : `&day=${day}`}`
/** The keeper's. */
export const codeUrl = (venueId: string, sessionId: string): string =>
  `${page('showing', 'code')}?venueId=${venueId}&sessionId=${sessionId}`
/** `scan` opens the camera at once. */
export const rollUrl = (venueId: string, sessionId: string, scan = false): string =>
  `${page('roll', 'roll')}?venueId=${venueId}&sessionId=${sessionId}${scan ? '&scan=1' : ''}`
export const scansUrl = (sessionId: string): string => `${page('roll', 'scans')}?sessionId=${sessionId}`
export const lateUrl = (venueId: string): string => `${page('late', 'late')}?venueId=${venueId}`
/** Of other features. */
export const activityUrl = (activityId: string): string =>
  `/features/homes/taking/pages/activity/index?activityId=${activityId}`
export const venueUrl = (venueId: string): string => `/features/homes/finding/pages/venue/index?venueId=${venueId}`
export const offeredUrl = (venueId: string): string => `/features/keeping/office/pages/offered/index?venueId=${venueId}`
