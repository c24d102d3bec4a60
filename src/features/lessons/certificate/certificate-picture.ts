import type { Receipt } from '../../../contract/lessons'
import { drawQr } from '../../../services/draw-qr'
import type { Picture, Surface } from '../../../services/platform/pictures'
import { certificateWords } from './certificate-words'
import type { Qr } from '../../../services/qr'

/** Laid out 375 wide and drawn at three times that, for printing and for large screens. */
const WIDTH = 375
const SCALE = 3
const EDGE = 32
const COVER = 154
const QR = 104
/** Paper in both themes: a certificate is a document. */
const PAPER = '#FFFDF8'
const INK = '#211D18'
const INK_2 = '#574F45'
const INK_3 = '#6E6558'
const RED = '#C2261C'
const LINE = '#E0D8C9'
const SERIF = '"YouthSerif", "Songti SC", serif'
const NUMERAL = '"YouthNum", Georgia, "Times New Roman", serif'
const TEXT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const TITLE_CHARS = 17
const LINE_CHARS = 14
/** Beside the code: so many letters of a size on a line. */
const NAME = { chars: 6, size: 30 }
const LONG_NAME = { chars: 10, size: 20 }
const NAME_LINE = 28

/** The certificate as a picture to keep or print. */
export function certificatePicture(receipt: Receipt, qr: Qr): Picture {
  const words = certificateWords(receipt)
  const titleLines = linesOf(words.title, TITLE_CHARS)
  const branchLines = words.branch.flatMap((name) => linesOf(name, LINE_CHARS))
  const body = 128 + COVER + 20
  const rule = body + titleLines.length * 28 + 30
  const name = nameIn(words.name)
  const under = (name.lines.length - 1) * NAME_LINE
  const below = rule + 24 + 42 + under + (branchLines.length + 1) * 23
  const height = Math.max(below, rule + 24 + QR) + 60

  const draw = async ({ context, load }: Surface): Promise<void> => {
    const cover = receipt.coverUrl ? await load(receipt.coverUrl) : null
    const say = pen(context)
    context.scale(SCALE, SCALE)
    context.fillStyle = PAPER
    context.fillRect(0, 0, WIDTH, height)
    context.fillStyle = RED
    context.fillRect(EDGE, EDGE, WIDTH - 2 * EDGE, 4)
    context.fillRect(EDGE, EDGE + 6, WIDTH - 2 * EDGE, 1)
    say(words.heading, { x: EDGE, y: 88, font: `700 32px ${SERIF}` })
    say(words.source, { x: EDGE, y: 112, font: `13px ${TEXT}`, colour: INK_3 })
    say(words.issue, { x: WIDTH - EDGE, y: 112, font: `84px ${NUMERAL}`, colour: RED, right: true })

    drawCover(context, cover)
    titleLines.forEach((line, n) => say(line, { x: EDGE, y: body + 16 + n * 28, font: `600 18px ${TEXT}` }))
    say(words.facts, { x: EDGE, y: rule - 16, font: `13px ${TEXT}`, colour: INK_3 })
    context.fillStyle = LINE
    context.fillRect(EDGE, rule, WIDTH - 2 * EDGE, 1)

    name.lines.forEach((line, n) =>
      say(line, { x: EDGE, y: rule + 50 + n * NAME_LINE, font: `600 ${name.size}px ${TEXT}` }),
    )
    const small = [...branchLines, words.time]
    small.forEach((line, n) =>
      say(line, { x: EDGE, y: rule + 82 + under + n * 23, font: `14px ${TEXT}`, colour: INK_2 }),
    )
    drawQr(context, qr, { x: WIDTH - EDGE, align: 'right', y: rule + 24, side: QR, scale: SCALE, colour: INK })
    say(words.number, { x: EDGE, y: height - 28, font: `12px ${TEXT}`, colour: INK_3 })
    say(words.check, { x: WIDTH - EDGE, y: height - 28, font: `12px ${TEXT}`, colour: INK_3, right: true })
  }
  return { width: WIDTH * SCALE, height: height * SCALE, draw }
}

interface Stroke {
  x: number
  /** Of the baseline. */
  y: number
  font: string
  colour?: string
  right?: boolean
}

const pen =
  (context: CanvasRenderingContext2D) =>
  (text: string, { x, y, font, colour = INK, right = false }: Stroke): void => {
    context.font = font
    context.fillStyle = colour
    context.textAlign = right ? 'right' : 'left'
    context.textBaseline = 'alphabetic'
    context.fillText(text, x, y)
  }

/** Fills the band by the cover's middle; a plain band where the cover can't be had. */
function drawCover(context: CanvasRenderingContext2D, cover: CanvasImageSource | null): void {
  context.fillStyle = LINE
  context.fillRect(0, 128, WIDTH, COVER)
  if (!cover || !('width' in cover) || typeof cover.width !== 'number' || typeof cover.height !== 'number') return
  const part = (COVER / WIDTH) * cover.width
  context.drawImage(cover, 0, (cover.height - part) * 0.6, cover.width, part, 0, 128, WIDTH, COVER)
}

/** A name in one line, or a long one in several smaller ones that stay beside the code. */
export function nameIn(name: string): { lines: string[]; size: number } {
  const { chars, size } = linesOf(name, NAME.chars).length > 1 ? LONG_NAME : NAME
  return { lines: linesOf(name, chars), size }
}

/** Chinese may break anywhere; Latin letters and digits count half. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  let wide = 0
  for (const letter of text) {
    const width = /[\u0020-\u007e]/.test(letter) ? 0.55 : 1
    if (wide + width > most) {
      lines.push(line)
      line = ''
      wide = 0
    }
    line += letter
    wide += width
  }
  return line ? [...lines, line] : lines
}
