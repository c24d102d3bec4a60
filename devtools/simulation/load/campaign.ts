import type { Random } from '../../seed/random'
import type { Functions } from './functions'
import { ANSWERS, FILM_SECONDS, LESSON_ID, SITTING_MS } from './place'

/** Lessons that are begun before the first of them is finished, so that a member's two writes do not meet in one second. */
const UNDER_WAY = 1000

export interface Campaign {
  functions: Functions
  random: Random
  /** Requests under way at once. */
  together: number
  /** Lets so many ms pass. */
  pass: (ms: number) => Promise<void>
}

/** Everyone begins and finishes the lesson through the functions, in an order of chance. */
export async function takeLesson(
  openids: readonly string[],
  { functions, random, together, pass }: Campaign,
): Promise<void> {
  const waiting = shuffled(openids, random)
  const begun: { openid: string; token: string; at: number }[] = []
  const phone = async (): Promise<void> => {
    for (;;) {
      const openid = begun.length < UNDER_WAY ? waiting.pop() : undefined
      if (openid !== undefined) {
        const input = { lessonId: LESSON_ID, mode: 'watch' as const }
        const { token } = await functions.call(openid, { name: 'lessons', action: 'start', input })
        begun.push({ openid, token, at: Date.now() })
        continue
      }
      const next = begun.shift()
      if (!next) return
      const rest = next.at + SITTING_MS - Date.now()
      if (rest > 0) await pass(rest)
      const spans: [number, number][] = [[0, FILM_SECONDS]]
      const input = { token: next.token, spans, answers: ANSWERS, answeredAt: null }
      await functions.call(next.openid, { name: 'lessons', action: 'finish', input })
    }
  }
  await Promise.all(Array.from({ length: together }, phone))
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const other = random.between(0, i + 1)
    const [a, b] = [copy[i], copy[other]]
    if (a !== undefined && b !== undefined) [copy[i], copy[other]] = [b, a]
  }
  return copy
}
