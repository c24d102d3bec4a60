/** Where each screen lies: its job's folder, then its page. */
const lesson = '/features/lessons/watching/pages/lesson/index'
const quiz = '/features/lessons/quiz/pages/quiz/index'
const result = '/features/lessons/quiz/pages/result/index'
const waiting = '/features/lessons/quiz/pages/waiting/index'
const certificate = '/features/lessons/certificate/pages/certificate/index'
const certificates = '/features/lessons/certificate/pages/certificates/index'
const verify = '/features/lessons/certificate/pages/verify/index'
const past = '/features/lessons/past/pages/past/index'

const to = (path: string, query: Record<string, string | number | undefined>): string => {
  const words = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return words.length > 0 ? `${path}?${words.join('&')}` : path
}

/** The addresses of this feature's screens. */
export const lessonUrl = (lessonId: string, at?: number) => to(lesson, { lessonId, at })
export const quizUrl = (lessonId: string) => to(quiz, { lessonId })
export const resultUrl = (lessonId: string) => to(result, { lessonId })
export const waitingUrl = () => waiting
export const certificateUrl = (lessonId: string) => to(certificate, { lessonId })
export const certificatesUrl = () => certificates
export const verifyUrl = (number?: string) => to(verify, { number })
export const pastUrl = () => past
export const joinUrl = () => '/features/identity/pages/join/index'

/** What may have to open without a network once a lesson is on the screen. */
export const NEXT_SCREENS = [quiz, result, waiting]

/** Whether a page of the phone's stack is a lesson's. */
export const isLesson = (route: string): boolean => route.includes(lesson.slice(1))
