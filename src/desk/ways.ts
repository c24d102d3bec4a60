/** Ways from one desk to another: features know no addresses of one another's. */
export { appealsUrl, memberUrl, overviewUrl, requestsUrl, boardUrl } from '../features/boards/routes'
export { lateUrl } from '../features/checkins/routes'
export { handOverUrl, offeredUrl } from '../features/keeping/routes'
export { sayingsUrl } from '../features/sayings/routes'
export { checksUrl, decideUrl } from '../features/stars/routes'
export { reviewUrl, writingsUrl } from '../features/writing/routes'
