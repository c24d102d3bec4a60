import { pictureSize } from '../../cloudfunctions/shared/files/picture-size'
import { photo, PLAIN, pngPhoto } from '../support/pictures'

describe('the size of a picture', () => {
  it('is as it is shown, whatever else was written before it', () => {
    expect(pictureSize(PLAIN.png)).toEqual({ width: 3, height: 2 })
    expect(pictureSize(pngPhoto())).toEqual({ width: 3, height: 2 })
    expect(pictureSize(PLAIN.jpg)).toEqual({ width: 3, height: 2 })
    expect(pictureSize(photo({ filling: 70_000 }))).toEqual({ width: 3, height: 2 })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turned as %i it lies or stands', (orientation) => {
    const [width, height] = orientation < 5 ? [3, 2] : [2, 3]
    for (const little of [true, false]) expect(pictureSize(photo({ orientation, little }))).toEqual({ width, height })
  })

  it('is none where it does not say, wherever it is cut off', () => {
    const empty = Buffer.from(PLAIN.png)
    empty.writeUInt32BE(0, 16)
    expect(pictureSize(empty)).toBeNull()
    for (const file of [PLAIN.png, PLAIN.jpg, photo({ orientation: 6 })])
      for (let length = 0; length < file.length; length++) {
        const size = pictureSize(file.subarray(0, length))
        if (size) expect([2, 3]).toContain(size.width)
      }
    expect(pictureSize(PLAIN.jpg.subarray(0, 100))).toBeNull()
  })
})
