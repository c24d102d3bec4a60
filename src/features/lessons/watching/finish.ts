import { AppError } from '../../../contract/errors'
import type { LessonDetail } from '../../../contract/lessons'
import { clockTime } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import type { Claim, HandedIn } from '../hand-in'
import { shortLabel } from '../issue-words'
import { finishId, leaveId } from '../outbox-acts'
import type { Proof } from './proof'
import type { Watching } from './watching.store'

type Parts = Pick<App, 'call' | 'outbox'>

/** Hands in a claim with the proof of the watching; without a network both wait on the phone, with the time of answering. */
export async function finish(parts: Parts, watching: Watching, { answers }: Claim): Promise<HandedIn> {
  const { tickets, lesson } = watching
  watching.tick()
  const mode = watching.openMode
  if (mode === null) return { outcome: 'locked' }
  const started = await tickets.start(mode)
  if (started === 'unreached') return { outcome: 'failed', error: unreached() }
  if (started === 'done') return { outcome: 'elsewhere' }
  const proof = tickets.proof(mode)
  if (!proof) return { outcome: 'locked' }
  const { token, spans } = proof
  try {
    const finished = await parts.call('lessons', 'finish', { token, spans, answers, answeredAt: null })
    return { outcome: 'graded', finished }
  } catch (failure) {
    const error = asAppError(failure)
    if (error.code === 'UNREACHABLE') return wait(parts.outbox, lesson, { proof, answers })
    if (await tickets.renewIfRefused(mode, failure)) return { outcome: 'locked' }
    return { outcome: 'failed', error }
  }
}

const unreached = () => new AppError('UNREACHABLE', '没有连上网络，答案已存在这部手机')

function wait(outbox: App['outbox'], lesson: LessonDetail, { proof, answers }: Claim & { proof: Proof }): HandedIn {
  const { lessonId, label } = lesson
  const { token, spans, at } = proof
  const answeredAt = new Date(at).toISOString()
  outbox.put({
    id: finishId(lessonId),
    kind: 'answers',
    title: `${shortLabel(label)}小测答案`,
    detail: `${answers.length} 题，${clockTime(answeredAt)} 提交`,
    name: 'lessons',
    action: 'finish',
    input: { token, spans, answers, answeredAt },
  })
  outbox.drop(leaveId(lessonId))
  return { outcome: 'waiting' }
}
