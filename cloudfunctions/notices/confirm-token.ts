import * as v from 'valibot'
import { badToken, verify } from '../kit/sign'
import type { Member } from '../shared/people/context'

/** What is signed that a member has a version of a notice before them. */
export const TOKEN = 'confirm'

const schema = v.strictObject({ noticeId: v.string(), nth: v.number(), memberId: v.string(), at: v.number() })
export type Held = v.InferOutput<typeof schema>

/** What the phone brought back. BAD_TOKEN where it is forged, another member's, or of another notice. */
export function openToken(token: string, noticeId: string, member: Member): Held {
  const held = verify(TOKEN, token, schema)
  if (held.memberId !== member.memberId || held.noticeId !== noticeId) throw badToken()
  return held
}
