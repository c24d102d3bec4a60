import qrcode from 'qrcode-generator'

/** Modules of white that readers need around the code. */
const QUIET = 4
const PIXELS_PER_MODULE = 8

export interface Qr {
  /** As one picture with its quiet zone, for an Image. */
  picture: string
  /** Modules on a side, without the quiet zone. */
  size: number
  isDark: (row: number, column: number) => boolean
}

/** Letters that a code holds in half the room of others. */
const CLOSE = /^[0-9A-Z $%*+\-./:]+$/

/** A code that is still read when a part of it is smudged (level M). */
export function qrOf(text: string): Qr {
  const code = qrcode(0, 'M')
  code.addData(text, CLOSE.test(text) ? 'Alphanumeric' : 'Byte')
  code.make()
  return {
    picture: code.createDataURL(PIXELS_PER_MODULE, QUIET * PIXELS_PER_MODULE),
    size: code.getModuleCount(),
    isDark: (row, column) => code.isDark(row, column),
  }
}
