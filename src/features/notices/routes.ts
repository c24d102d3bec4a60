/** Where each screen lies: its job's folder, then its page. */
const notice = '/features/notices/reading/pages/notice/index'
const search = '/features/notices/search/pages/search/index'

/** The addresses of this feature's screens. */
export const noticeUrl = (noticeId: string) => `${notice}?noticeId=${encodeURIComponent(noticeId)}`
export const searchUrl = () => search
export const joinUrl = () => '/features/identity/pages/join/index'
export const feedUrl = () => '/pages/notices/index'
/** Of another feature: what waits on this phone. */
export const waitingUrl = () => '/features/lessons/quiz/pages/waiting/index'
/** Where what a notice refers to lies. */
export const lessonUrl = (lessonId: string) =>
  `/features/lessons/watching/pages/lesson/index?lessonId=${encodeURIComponent(lessonId)}`
export const activityUrl = (activityId: string) =>
  `/features/homes/taking/pages/activity/index?activityId=${encodeURIComponent(activityId)}`

/** What may have to open without a network once the feed is on the screen. */
export const NEXT_SCREENS = [notice, waitingUrl()]
