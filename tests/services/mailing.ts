import { AppError, type ErrorCode } from '../../src/contract/errors'
import { Outbox, type Act } from '../../src/services/outbox'
import type { KeptValue } from '../../src/services/storage'
import { Drawer } from '../features/lessons/phone'

export const refusal = (code: ErrorCode, message = '不行'): AppError => new AppError(code, message)
export const broken = refusal('UNREACHABLE', '网络不太稳定')
export const saying = (failure: AppError) => (): never => {
  throw failure
}

/** A member's word about a lesson: an act whose input tells it from others. */
export const word = (id: string, text = id): Act & { action: 'appeal' } => ({
  id,
  title: '第 8 期申诉',
  detail: text,
  name: 'lessons',
  action: 'appeal',
  input: { lessonId: 'lesson-8', text },
})

/** An act of another function. */
export const consent = (grantId: string): Act => ({
  id: grantId,
  title: '下期提醒的订阅',
  detail: '最多提醒一次',
  name: 'identity',
  action: 'subscribed',
  input: { grantId },
})

/** A phone's storage that may be full, or not be read. */
export class Cupboard extends Drawer {
  full = false
  unreadable = ''

  override look(key: string): KeptValue {
    return key === this.unreadable ? { there: true, value: null } : super.look(key)
  }

  override write(key: string, value: unknown): boolean {
    return !this.full && super.write(key, value)
  }

  /** What lies under a key. */
  at(key: string): unknown {
    return super.look(key).value
  }
}

/** An outbox over a storage, with a cloud that answers as told and a clock that the test moves. */
export function anOutbox(storage = new Cupboard(), owner: string | null = 'zhou') {
  const sent: unknown[] = []
  const cloud: { answer: (input: unknown, name: string) => unknown } = { answer: () => ({ ok: true }) }
  const time = { now: 7 }
  const call = async (name: string, action: string, input: unknown) => {
    sent.push({ name, action, input })
    await Promise.resolve()
    return cloud.answer(input, name)
  }
  const outbox = new Outbox({ call, storage, clock: () => time.now })
  outbox.setOwner(owner)
  const texts = () => sent.map((asked) => textOf(asked))
  return { outbox, sent, texts, cloud, storage, time }
}

/** The words that tell one act from another. */
function textOf(asked: unknown): unknown {
  const input: unknown = Reflect.get(Object(asked), 'input')
  return Reflect.get(Object(input), 'text') ?? Reflect.get(Object(input), 'grantId') ?? input
}

export const waitingTexts = ({ mine }: Pick<Outbox, 'mine'>): unknown[] => mine.map((item) => textOf(item))
