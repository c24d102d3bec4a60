import { randomUUID } from 'node:crypto'
import { AppError } from '../../../src/contract/errors'
import { REFUSED_TEXTS_PER_HOUR } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import { caller } from '../../kit/cloud'
import { checkText } from './check-text'
import type { Context } from '../people/context'
import { takeTry, triesLeft } from '../tries/tries.repo'

/**
 * Has what somebody has written for others to read checked before it is kept. What WeChat only doubts, or can't look at, is taken: of what is
 * said unsigned a person looks at it anyway, and whoever writes for a committee or a Youth Home answers for it. Only of what is refused
 * something is noted, and not which words it was: of what is kept no trace of its sender stays. CONFLICT · TOO_MANY
 */
export async function checkWords(text: string, { callerKey, now }: Context): Promise<void> {
  const gate = { id: `unsaid_${callerKey()}`, most: REFUSED_TEXTS_PER_HOUR, withinMs: HOUR_MS }
  if ((await triesLeft(gate, now)) <= 0) throw new AppError('TOO_MANY', '没通过检查的次数太多了，请过一小时再写')
  const verdict = await checkText(caller().openid, text)
  if (typeof verdict === 'string' || verdict.suggest !== 'risky') return
  await takeTry(gate, randomUUID(), now)
  throw new AppError('CONFLICT', '写的内容没通过检查，请换个说法')
}
