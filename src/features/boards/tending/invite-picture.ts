import type { BranchInvite } from '../../../contract/invites'
import { drawQr } from '../../../services/draw-qr'
import type { Picture } from '../../../services/platform/pictures'
import type { Qr } from '../../../services/qr'
import { placeWords, untilWords } from './invite-words'

/** Laid out 335 wide, as the card on the screen, and drawn at three times that, for printing. */
const WIDTH = 335
const HEIGHT = 400
const SCALE = 3
const QR = 200
/** Paper in both themes: it is put up on walls. */
const PAPER = '#FFFDF8'
const INK = '#211D18'
const INK_3 = '#6E6558'
const NUMERAL = '"YouthNum", Georgia, "Times New Roman", serif'
const TEXT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
/** Between the letters of the code. */
const STEP = 42

interface Stroke {
  /** Of the middle. */
  x?: number
  /** Of the baseline. */
  y: number
  font: string
  colour: string
}

/** The invitation as a picture to keep, to print or to send. */
export function invitePicture(invite: BranchInvite, qr: Qr): Picture {
  const draw = ({ context }: { context: CanvasRenderingContext2D }): Promise<void> => {
    const say = (text: string, { x = WIDTH / 2, y, font, colour }: Stroke): void => {
      context.font = font
      context.fillStyle = colour
      context.fillText(text, x, y, WIDTH - 32)
    }
    context.scale(SCALE, SCALE)
    context.fillStyle = PAPER
    context.fillRect(0, 0, WIDTH, HEIGHT)
    context.textAlign = 'center'
    context.textBaseline = 'alphabetic'
    say(invite.branch.name, { y: 44, font: `600 18px ${TEXT}`, colour: INK })
    say(placeWords(invite), { y: 68, font: `13px ${TEXT}`, colour: INK_3 })
    drawQr(context, qr, { x: WIDTH / 2, align: 'middle', y: 88, side: QR, scale: SCALE, colour: INK })
    const letters = [...(invite.invite?.code ?? '')]
    const first = WIDTH / 2 - ((letters.length - 1) * STEP) / 2
    letters.forEach((one, n) => say(one, { x: first + n * STEP, y: 340, font: `34px ${NUMERAL}`, colour: INK }))
    say(untilWords(invite), { y: 368, font: `13px ${TEXT}`, colour: INK_3 })
    return Promise.resolve()
  }
  return { width: WIDTH * SCALE, height: HEIGHT * SCALE, draw }
}
