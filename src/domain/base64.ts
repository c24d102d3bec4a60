/** Files come and go in base64, and what is put together of several is put together in bytes. What WeChat has for it is not to be used any more. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const WORTH = new Map([...SIGNS].map((sign, worth) => [sign.charCodeAt(0), worth]))

/** The bytes that a text in base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const length = base64.replace(/=+$/, '').length
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let held = 0
  let at = 0
  for (let nth = 0; nth < length; nth++) {
    held = (held << 6) | (WORTH.get(base64.charCodeAt(nth)) ?? 0)
    if (nth % 4 === 0) continue
    // Of the second sign four bits are left, of the third two, of the fourth none.
    bytes[at++] = (held >> (6 - 2 * (nth % 4))) & 255
  }
  return bytes
}

export function inBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const held = (first << 16) | (second << 8) | third
    const signs = [18, 12, 6, 0].map((by) => SIGNS[(held >> by) & 63] ?? '').join('')
    const left = bytes.length - at
    text += left >= 3 ? signs : `${signs.slice(0, left + 1)}${'='.repeat(3 - left)}`
  }
  return text
}
