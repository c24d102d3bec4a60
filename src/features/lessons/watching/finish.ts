import { AppError } from '../../../contract/errors'
import type { LessonDetail } from '../../../contract/lessons'
import type { Act } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import type { Claim, HandedIn } from '../hand-in'
import { shortLabel } from '../issue-words'
import { finishId, leaveId } from '../outbox-acts'
import type { Proof } from './proof'
import { answersWords } from './watching-words'
import type { Watching } from './watching.store'

type Parts = Pick<App, 'call' | 'outbox'>

/** Hands in a claim with the proof of the watching; without a network both wait on the phone, with the time of answering. */
export async function finish(parts: Parts, watching: Watching, { answers }: Claim): Promise<HandedIn> {
  const { tickets, lesson } = watching
  const { owner } = parts.outbox
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
    if (error.code === 'UNREACHABLE') return wait(parts.outbox, lesson, { proof, answers, owner })
    if (await tickets.renewIfRefused(mode, failure)) return { outcome: 'locked' }
    return { outcome: 'failed', error }
  }
}

const unreached = () => new AppError('UNREACHABLE', '没有连上网络，答案已存在这部手机')

interface Proven {
  proof: Proof
  /** Whose it is: the phone may have gone to another while the cloud did not answer. */
  owner: string | null
}

function wait(outbox: App['outbox'], lesson: LessonDetail, { proof, answers, owner }: Claim & Proven): HandedIn {
  const { lessonId, label } = lesson
  const { token, spans, at, signed } = proof
  const answeredAt = new Date(at).toISOString()
  const act: Act = {
    id: finishId(lessonId),
    title: `${shortLabel(label)}小测答案`,
    detail: answersWords(answers.length, at, signed),
    name: 'lessons',
    action: 'finish',
    input: { token, spans, answers, answeredAt },
  }
  outbox.put(act, owner)
  outbox.drop(leaveId(lessonId), owner)
  return { outcome: 'waiting' }
}
