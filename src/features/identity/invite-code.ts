import { INVITE_LENGTH } from '../../domain/limits'

/** What can stand in the cells: capital letters and figures, as many as a code has. */
export const asCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, INVITE_LENGTH)

/** Of a QR code's words, a link's or a mini-program code's parameter: the code alone, or named in it. */
const FORMS = [
  /^\s*([A-Za-z0-9]{6})\s*$/,
  /(?:[?&]|^)(?:code|scene)=([A-Za-z0-9]{6})(?:[&#]|$)/,
  /^youth-study:join:([A-Za-z0-9]{6})$/,
]

/** The invite code that a scanned or linked text holds; null where it holds none. */
export function inviteIn(text: string): string | null {
  const plain = decoded(text)
  for (const form of FORMS) {
    const [, code] = form.exec(plain) ?? []
    if (code) return asCode(code)
  }
  return null
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
