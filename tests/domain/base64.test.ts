import { bytesOf, inBase64 } from '../../src/domain/base64'

it('says what Node says of every length and every byte, and reads it back', () => {
  const all = Uint8Array.from({ length: 259 }, (_, nth) => nth & 255)
  for (const length of [0, 1, 2, 3, 4, 5, 256, 257, 258, 259]) {
    const some = all.subarray(0, length)
    const told = Buffer.from(some).toString('base64')
    expect(inBase64(some)).toBe(told)
    expect(bytesOf(told)).toEqual(Uint8Array.from(some))
  }
})
