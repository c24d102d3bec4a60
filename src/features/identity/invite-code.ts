import { INVITE_LENGTH } from '../../domain/limits'
import { codeKey } from '../../domain/people/invite-code'

/** What can stand in the cells: capital letters and figures, as many as a code has. */
export const asCode = (typed: string): string => codeKey(typed).slice(0, INVITE_LENGTH)

/** A code by itself, as a hand or a keyboard writes it. */
const ALONE = /^[\sA-Za-z0-9\uFF10-\uFF5A\u200B\uFEFF-]+$/
/** Of a QR code's words, a link's or a mini-program code's parameter: the code named in it. */
const FORMS = [/(?:[?&]|^)(?:code|scene)=([A-Za-z0-9]{6})(?:[&#]|$)/, /^youth-study:join:([A-Za-z0-9]{6})$/]

/** The invite code that a scanned or linked text holds; null where it holds none. */
export function inviteIn(text: string): string | null {
  const plain = decoded(text)
  for (const form of FORMS) {
    const [, code] = form.exec(plain) ?? []
    if (code) return asCode(code)
  }
  return ALONE.test(plain) && codeKey(plain).length === INVITE_LENGTH ? codeKey(plain) : null
}

/** WeChat hands over `scene` in its encoded form, also inside the path of a scanned code. */
function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text)
    return once.replace(/scene=code=/, 'code=')
  } catch {
    return text
  }
}
