import { drawQr } from '../../../../services/draw-qr'
import type { Picture, Surface } from '../../../../services/platform/pictures'
import type { Qr } from '../../../../services/qr'
import type { Look, Measure } from './lines'
import type { Page } from './pages'
import type { Mark } from './strips'

/** An A4 page in points, drawn at twice that: far within what phones can hold. */
const WIDTH = 595
const HEIGHT = 842
const SCALE = 2
const EDGE = 54
const PAPER = '#FFFFFF'
const INK = '#000000'
const TEXT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

const fontOf = ({ size, bold }: Look): string => `${bold ? '700 ' : ''}${size}px ${TEXT}`

/** Asks for each words once: on a phone a question takes its time. */
export function measureBy(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>()
  return (words, look) => {
    const font = fontOf(look)
    const key = `${font} ${words}`
    const before = known.get(key)
    if (before !== undefined) return before
    context.font = font
    const { width } = context.measureText(words)
    known.set(key, width)
    return width
  }
}

/** A page as a picture, with which of how many it is. */
export function pagePicture(page: Page, { nth, of, qr }: { nth: number; of: number; qr: Qr }): Picture {
  const draw = async (surface: Surface): Promise<void> => {
    const { context } = surface
    context.setTransform(SCALE, 0, 0, SCALE, 0, 0)
    context.fillStyle = PAPER
    context.fillRect(0, 0, WIDTH, HEIGHT)
    context.textBaseline = 'alphabetic'
    context.textAlign = 'left'
    for (const mark of page) await drawMark(surface, mark, qr)
    if (of === 1) return
    context.font = fontOf({ size: 9, bold: false })
    context.fillStyle = INK
    context.textAlign = 'center'
    context.fillText(`第 ${nth} 张，共 ${of} 张`, WIDTH / 2, HEIGHT - 28)
  }
  return { width: WIDTH * SCALE, height: HEIGHT * SCALE, draw }
}

async function drawMark({ context, load }: Surface, mark: Mark, qr: Qr): Promise<void> {
  const [x, y] = [EDGE + mark.x, EDGE + mark.y]
  const write = (words: string, look: Look, at: { x: number; y: number }): void => {
    context.font = fontOf(look)
    context.fillStyle = INK
    context.fillText(words, at.x, at.y)
  }
  const frame = ({ width, height }: { width: number; height: number }): void => {
    context.strokeStyle = INK
    context.lineWidth = 0.75
    context.strokeRect(x, y, width, height)
  }
  switch (mark.kind) {
    case 'words':
      return write(mark.words, mark, { x, y })
    case 'frame':
      return frame(mark)
    case 'code':
      return drawQr(context, qr, { x, align: 'middle', y, side: mark.side, scale: SCALE, colour: INK })
    case 'picture': {
      const { url, alt } = mark.picture
      const image = url === '' ? null : await load(url)
      if (image) return context.drawImage(image, x, y, mark.width, mark.height)
      frame(mark)
      context.save()
      context.beginPath()
      context.rect(x, y, mark.width, mark.height)
      context.clip()
      write(alt === '' ? MISSING : `${MISSING}：${alt}`, { size: 10, bold: false }, { x: x + 6, y: y + 16 })
      context.restore()
    }
  }
}

const MISSING = '图片没有加载出来'
