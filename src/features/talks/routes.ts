/** Ways into the pages of lecturers and their talks. Ids are no personal data. */
const page = (name: string): string => `/features/talks/pages/${name}/index`

export const lecturersUrl = (): string => page('list')
export const lecturerUrl = (lecturerId: string): string => `${page('one')}?lecturerId=${lecturerId}`
/** Asking for a talk, or, of one that was asked for, changing it. */
export const askUrl = ({ branchId, lecturerId }: { branchId: string; lecturerId: string }, talkId?: string): string =>
  `${page('ask')}?branchId=${branchId}&lecturerId=${lecturerId}${talkId === undefined ? '' : `&talkId=${talkId}`}`
export const askedUrl = (branchId: string): string => `${page('asked')}?branchId=${branchId}`
export const ownUrl = (): string => page('own')
export const talksUrl = (orgId: string): string => `${page('talks')}?orgId=${orgId}`
export const tendedUrl = (orgId: string): string => `${page('tended')}?orgId=${orgId}`
/** Of another feature. */
export const activityUrl = (activityId: string): string =>
  `/features/homes/taking/pages/activity/index?activityId=${activityId}`
export const evaluationUrl = (activityId: string): string =>
  `/features/sayings/evaluating/pages/evaluation/index?activityId=${activityId}`
