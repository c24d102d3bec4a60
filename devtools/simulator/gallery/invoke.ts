import type { Invoke } from '..'
import { field, isRecord } from '../json'
import type { Shot } from './shots'

/** The cloud as a picture needs it: answering, silent, or refusing. */
export function invokeIn({ state }: Pick<Shot, 'state'>, real: Invoke): Invoke {
  if (state === 'loading') return silence
  if (state === 'half-applied') return halfApplied(real)
  if (state === 'no-files') return withoutFiles(real)
  return state === 'failing' ? refusal : real
}

const silence: Invoke = () => new Promise(() => undefined)
const refusal: Invoke = () =>
  Promise.resolve({ ok: false, error: { code: 'INTERNAL', message: '服务暂时没有回应，请稍后再试', trace: 'A1B2C3' } })

/** Addresses of attachments lead to a port on which nobody answers. */
const withoutFiles =
  (real: Invoke): Invoke =>
  async (name, data, openid) => {
    const answer = await real(name, data, openid)
    const file = field(answer, 'data')
    if (field(data, 'action') !== 'file' || !isRecord(answer) || !isRecord(file)) return answer
    return { ...answer, data: { ...file, url: 'http://127.0.0.1:9/none' } }
  }

/** The first part is applied, and the next is on its way for ever. */
function halfApplied(real: Invoke): Invoke {
  let parts = 0
  return (name, data, openid) => {
    if (!['apply', 'applyBundle'].includes(String(field(data, 'action')))) return real(name, data, openid)
    parts += 1
    return parts === 1 ? real(name, data, openid) : silence(name, data, openid)
  }
}
