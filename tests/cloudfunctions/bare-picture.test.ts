import { barePicture } from '../../cloudfunctions/shared/files/bare-picture'
import { orientationIn } from '../../cloudfunctions/shared/files/bare-picture/orientation'
import { COLOURS, photo, PLAIN, pngPhoto, SECRETS, webpBare, webpPhoto } from '../support/pictures'

const bared = (file: Buffer): Buffer => {
  const bare = barePicture(file)
  if (!bare) throw new Error('no picture')
  return bare
}
const tellsNothing = (file: Buffer): void => {
  for (const secret of SECRETS) expect(file.includes(secret)).toBe(false)
}

describe('a picture that is stored', () => {
  it('of a phone tells not where it was taken, with what, nor by whom, and looks the same to the bit', () => {
    const file = photo()
    for (const secret of SECRETS) expect(file.includes(secret)).toBe(true)
    const bare = bared(file)
    tellsNothing(bare)
    const plain = PLAIN.jpg
    // Its colours are its own.
    expect(
      bare.equals(Buffer.concat([plain.subarray(0, 2), COLOURS, Buffer.from([0xff, 0xff]), plain.subarray(2)])),
    ).toBe(true)
    expect(bared(plain).equals(plain)).toBe(true)
    expect(bared(bare).equals(bare)).toBe(true)
  })

  it.each([
    [3, true],
    [6, true],
    [8, false],
  ])('is turned as it was: %i', (orientation, little) => {
    const bare = bared(photo({ orientation, little }))
    tellsNothing(bare)
    expect(bare.subarray(2, 6)).toEqual(Buffer.from([0xff, 0xe1, 0, 34]))
    expect(orientationIn(bare.subarray(6, 38))).toBe(orientation)
    expect(bared(bare).equals(bare)).toBe(true)
  })

  it('as PNG or WebP tells nothing either', () => {
    const png = bared(pngPhoto())
    tellsNothing(png)
    expect(png.equals(bared(PLAIN.png))).toBe(true)
    // Also what programs write by themselves: when it was made.
    for (const name of ['tIME', 'tEXt', 'eXIf', 'iTXt']) expect(png.includes(name)).toBe(false)
    for (const name of ['IHDR', 'PLTE', 'IDAT', 'IEND', 'gAMA']) expect(png.includes(name)).toBe(true)
    const webp = bared(webpPhoto())
    tellsNothing(webp)
    expect(webp.equals(webpBare())).toBe(true)
    expect(bared(PLAIN.webp).equals(PLAIN.webp)).toBe(true)
  })

  it('is none where its parts do not fit into it, wherever it is cut off', () => {
    for (const file of [photo({ orientation: 6 }), pngPhoto(), webpPhoto()]) {
      for (let length = 0; length < file.length; length += 3) {
        const bare = barePicture(file.subarray(0, length))
        if (bare) tellsNothing(bare)
      }
      for (const strange of [Buffer.alloc(200, 0x41), Buffer.alloc(200, 0xff)])
        expect(barePicture(Buffer.concat([file.subarray(0, 16), strange]))).toBeNull()
    }
    expect(barePicture(Buffer.from('<svg/>'))).toBeNull()
  })
})
