import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  of: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

interface Learning {
  /** Who takes the lesson whole, and who leaves it at the beginning and appeals. */
  members: readonly [takes: string, appeals: string]
  /** Who looks at a certificate from outside. */
  stranger: string
  lesson: { id: string; answers: Sent<Contract['lessons']['redo']>['answers']; seconds: number }
  /** Lets so many seconds go by. */
  passes: (seconds: number) => void
}

/** The lesson of the week, once through all that can be done with it. */
export async function learn(call: Call, { members, stranger, lesson, passes }: Learning): Promise<void> {
  const [takes, appeals] = members
  const { id: lessonId, answers, seconds } = lesson
  await call(appeals, ['lessons', 'home'], {})
  await call(appeals, ['lessons', 'past'], { season: null, cursor: null })
  await call(appeals, ['lessons', 'open'], { lessonId })
  const { token } = await call(takes, ['lessons', 'start'], { lessonId, mode: 'watch' })
  passes(seconds)
  const half = Math.floor(seconds / 2)
  const next = await call(takes, ['lessons', 'checkpoint'], { token, spans: [[0, half]] })
  await call(takes, ['lessons', 'leave'], { token: next.token, spans: [], position: half })
  const whole = { token: next.token, spans: [[half, seconds] as [number, number]], answers, answeredAt: null }
  const { receipt } = await call(takes, ['lessons', 'finish'], whole)
  await call(takes, ['lessons', 'redo'], { lessonId, answers })
  await call(takes, ['lessons', 'receipt'], { lessonId })
  await call(takes, ['lessons', 'record'], {})
  await call(takes, ['lessons', 'certificates'], { cursor: null })
  await call(stranger, ['lessons', 'verify'], { number: receipt?.number ?? '' })
  await call(appeals, ['lessons', 'appeal'], { lessonId, text: '看了' })
}
