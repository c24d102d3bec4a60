import { mac } from '../../kit/sign'

/** Under what is noted that a person has opened a notice: it tells who asks about both whether they have, and nobody who else has. */
export const viewId = (noticeId: string, personId: string): string =>
  mac('view', `${noticeId}\n${personId}`).toString('base64url')
