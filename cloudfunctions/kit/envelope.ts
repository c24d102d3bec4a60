import { AppError, type Envelope } from '../../src/contract/errors'
import { logFailure, newTrace } from './log'

/** What was decided is told as it is; anything else is logged and told as INTERNAL with a trace. Never a stack, and never throws. */
export function refusal(failure: unknown, where: { name: string; action: string }, call?: unknown): Envelope<never> {
  if (failure instanceof AppError && failure.code !== 'INTERNAL') {
    return { ok: false, error: { code: failure.code, message: failure.message, trace: '' } }
  }
  const trace = newTrace(call)
  logFailure({ ...where, trace }, failure)
  return { ok: false, error: { code: 'INTERNAL', message: '服务暂时不可用，已保存的内容不受影响', trace } }
}
