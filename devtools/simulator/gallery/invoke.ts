import type { Invoke } from '..'
import type { Shot } from './shots'

/** The cloud as a picture needs it: answering, silent, or refusing. */
export function invokeIn({ state }: Pick<Shot, 'state'>, real: Invoke): Invoke {
  if (state === 'loading') return silence
  return state === 'failing' ? refusal : real
}

const silence: Invoke = () => new Promise(() => undefined)
const refusal: Invoke = () =>
  Promise.resolve({ ok: false, error: { code: 'INTERNAL', message: '服务暂时没有回应，请稍后再试', trace: 'A1B2C3' } })
