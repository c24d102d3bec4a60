import jsQR from 'jsqr'
import type { JSHandle, Locator } from 'playwright-core'

/** What the code in a picture says: the picture itself, however large it is shown. */
export const readCode = async (drawn: Locator): Promise<string> => decoded(await drawn.evaluate(pixelsOf))

/** The same of a picture that is nowhere shown. */
export const readCodeOf = async (picture: JSHandle<Element>): Promise<string> =>
  decoded(await picture.evaluate(pixelsOf))

interface Pixels {
  width: number
  height: number
  /** One letter a pixel: numbers by the hundred thousand take seconds on their way here. */
  dark: string
}

async function pixelsOf(shown: Element): Promise<Pixels> {
  const image = shown instanceof HTMLImageElement ? shown : new Image()
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  const dark = Array.from({ length: data.length / 4 }, (_, nth) => ((data[nth * 4] ?? 0) < 128 ? '1' : '0'))
  return { width: canvas.width, height: canvas.height, dark: dark.join('') }
}

function decoded({ width, height, dark }: Pixels): string {
  const values = new Uint8ClampedArray(dark.length * 4).fill(255)
  for (let nth = 0; nth < dark.length; nth++) if (dark[nth] === '1') values.fill(0, nth * 4, nth * 4 + 3)
  const read = jsQR(values, width, height)
  if (!read) throw new Error('there is no code in the picture')
  return read.data
}
