const page = (name: string, query: Record<string, string | number | undefined> = {}): string => {
  const words = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return `/features/lessons/pages/${name}/index${words.length > 0 ? `?${words.join('&')}` : ''}`
}

/** The addresses of this feature's screens. */
export const lessonUrl = (lessonId: string, at?: number) => page('lesson', { lessonId, at })
export const quizUrl = (lessonId: string) => page('quiz', { lessonId })
export const resultUrl = (lessonId: string) => page('result', { lessonId })
export const certificateUrl = (lessonId: string) => page('certificate', { lessonId })
export const verifyUrl = (number?: string) => page('verify', { number })
export const waitingUrl = () => page('waiting')
export const pastUrl = () => page('past')
export const certificatesUrl = () => page('past', { only: 'done' })
export const joinUrl = () => '/features/identity/pages/join/index'

/** What may have to open without a network once a lesson is on the screen. */
export const NEXT_SCREENS = [page('quiz'), page('result'), page('waiting')]
