import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'

/** What the code in a picture says: the picture itself, however large it is shown. Only a camera could say more of it. */
export async function readCode(drawn: Locator): Promise<string> {
  // One letter a pixel: numbers by the hundred thousand take seconds on their way here.
  const { width, height, pixels } = await drawn.evaluate(async (shown) => {
    const image = shown instanceof HTMLImageElement ? shown : new Image()
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    const dark = Array.from({ length: data.length / 4 }, (_, nth) => ((data[nth * 4] ?? 0) < 128 ? '1' : '0'))
    return { width: canvas.width, height: canvas.height, pixels: dark.join('') }
  })
  const values = new Uint8ClampedArray(pixels.length * 4).fill(255)
  for (let nth = 0; nth < pixels.length; nth++) if (pixels[nth] === '1') values.fill(0, nth * 4, nth * 4 + 3)
  const read = jsQR(values, width, height)
  if (!read) throw new Error('there is no code in the picture')
  return read.data
}
