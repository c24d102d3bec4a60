import type { Verdict } from '../../../src/domain/publishing/checks'
import { askSecurity, type Unanswered } from './ask-security'
import { verdictIn } from './verdict'

/** Has WeChat check a part of a text (2,500 characters at most) in the session of whoever has written it. */
export async function checkText(openid: string, content: string): Promise<Verdict | Unanswered> {
  const reply = await askSecurity('msgSecCheck', { openid, content })
  return typeof reply === 'string' ? reply : (verdictIn(reply) ?? 'no-answer')
}
