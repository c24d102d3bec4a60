import { kept } from './kept'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]
interface Point {
  x: number
  y: number
}

/** What nobody sees of a colour. */
const FAINT = 0.05
/** Words and ground that differ by less than this can't be told apart; what reads well is another question. */
const LEAST_CONTRAST = 1.25
const PICTURES = 'img, video, canvas, svg, picture, iframe, input, textarea'

const canvas = document.createElement('canvas')
canvas.width = canvas.height = 1
const brush = canvas.getContext('2d', { willReadFrequently: true })
const mixed = new Map<string, Colour>()

function colourOf(css: string): Colour {
  const known = mixed.get(css)
  if (known || !brush) return known ?? [0, 0, 0, 0]
  brush.clearRect(0, 0, 1, 1)
  brush.fillStyle = css
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data
  const colour: Colour = [red, green, blue, alpha / 255]
  mixed.set(css, colour)
  return colour
}

/** How much of an element is there: 0 where it, or what it lies in, is transparent or hidden. */
export function presence(element: Element): number {
  return getComputedStyle(element).visibility === 'visible' ? opacityOf(element) : 0
}

const opacityOf = kept((element: Element): number => {
  const own = Number.parseFloat(getComputedStyle(element).opacity)
  return element.parentElement ? own * opacityOf(element.parentElement) : own
})

const paints = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
  backgroundImage !== 'none' || colourOf(backgroundColor)[3] > FAINT

/** Whether something that lies over a point, and does not hold it, hides what is there. */
export function paintsOver(element: Element, point: Point): boolean {
  if (presence(element) <= FAINT) return false
  return (
    element.matches(PICTURES) ||
    paints(getComputedStyle(element)) ||
    wordsAt(element, point) ||
    paintsBeside(element, point)
  )
}

/** Whether an element around the words has one of its own pictures over them. */
export const paintsBeside = (element: Element, point: Point): boolean =>
  ['::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part)
    const { content, opacity, maskImage } = style
    if (content === 'none' || content === 'normal' || Number.parseFloat(opacity) <= FAINT) return false
    // A glyph is a mask with next to nothing around its lines.
    return maskImage === 'none' && paints(style) && reaches(element, style, point)
  })

/** Where a part of this kind lies is told by its style alone. */
function reaches(element: Element, { position, left, top, width, height }: CSSStyleDeclaration, point: Point): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false
  const around = element.getBoundingClientRect()
  const own = position === 'absolute' && getComputedStyle(element).position !== 'static'
  const from = own ? { x: around.left + element.clientLeft, y: around.top + element.clientTop } : { x: 0, y: 0 }
  const [x, y] = [point.x - from.x - Number.parseFloat(left), point.y - from.y - Number.parseFloat(top)]
  return x >= 0 && y >= 0 && x <= Number.parseFloat(width) && y <= Number.parseFloat(height)
}

/** Whether words of the element's own stand at the point. */
function wordsAt(element: Element, { x, y }: Point): boolean {
  const range = document.createRange()
  return [...element.childNodes].some((child) => {
    if (!(child instanceof Text) || child.data.trim() === '') return false
    range.selectNodeContents(child)
    return [...range.getClientRects()].some(({ left, right, top, bottom }) => {
      const edge = (bottom - top) / 4
      return x > left && x < right && y > top + edge && y < bottom - edge
    })
  })
}

/** Whether words have the colour of what they stand on; `below` is what lies there, from the words' own element down. */
export function drowned(holder: Element, below: readonly Element[]): boolean {
  const { color, webkitTextFillColor } = getComputedStyle(holder)
  const words = colourOf(webkitTextFillColor || color)
  const ground = groundOf(below)
  return ground !== null && contrast(over(words, ground), ground) < LEAST_CONTRAST
}

/** What colour the ground has; null where it is a picture. */
function groundOf(below: readonly Element[]): Colour | null {
  let ground: Colour = [0, 0, 0, 0]
  for (const element of below) {
    const style = getComputedStyle(element)
    if (element.matches(PICTURES) || style.backgroundImage !== 'none') return null
    ground = over(ground, colourOf(style.backgroundColor))
    if (ground[3] > 0.99) return ground
  }
  return over(ground, [255, 255, 255, 1])
}

function over([red, green, blue, alpha]: Colour, [r, g, b, a]: Colour): Colour {
  const all = alpha + a * (1 - alpha)
  if (all === 0) return [0, 0, 0, 0]
  const mix = (upper: number, lower: number): number => (upper * alpha + lower * a * (1 - alpha)) / all
  return [mix(red, r), mix(green, g), mix(blue, b), all]
}

function contrast(one: Colour, other: Colour): number {
  const [high, low] = [lightness(one), lightness(other)].sort((a, b) => b - a)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function lightness([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
