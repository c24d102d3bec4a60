const page = (name: string): string => `/features/identity/pages/${name}/index`

/** The addresses of this feature's screens. Nothing personal stands in them. */
export const joinUrl = () => page('join')
export const rosterUrl = () => page('roster')
export const consentUrl = () => page('consent')
/** Where joining ends. */
export const joinedUrl = () => page('joined')
export const myBranchUrl = () => page('branch')
export const privacyUrl = () => page('privacy')
export const termsUrl = (doc: 'terms' | 'privacy') => `${page('terms')}?doc=${doc}`
/** Of another feature: this week's lesson. */
export const lessonUrl = (lessonId: string) =>
  `/features/lessons/watching/pages/lesson/index?lessonId=${encodeURIComponent(lessonId)}`
/** Of another feature: what the person has signed up for. */
export const signedUpUrl = () => '/features/homes/taking/pages/mine/index'
/** Of another feature: the code that a keeper scans, and where the person has been. */
export const checkinsUrl = (name: 'code' | 'history') => `/features/checkins/own/pages/${name}/index`
