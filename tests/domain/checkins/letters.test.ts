import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { hmac as onPhone } from '../../../src/features/checkins/hmac'
import { lettersOfHash, type Hmac } from '../../../src/domain/checkins/letters'
import { INVITE_ALPHABET } from '../../../src/domain/limits'

const onCloud: Hmac = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')

describe('letters of a hash', () => {
  it('are five bits each, from the left', () => {
    // 00000 00001 00010 01011 1110…
    expect(lettersOfHash('00' + '44' + 'be' + '00'.repeat(29), 4)).toBe('ABCM')
    expect(lettersOfHash('ff'.repeat(32), 3)).toBe('999')
    expect(lettersOfHash('00'.repeat(32), 3)).toBe('AAA')
  })

  it('have each letter as often as any other', () => {
    const counts = new Map<string, number>()
    for (let n = 0; n < 4000; n++)
      for (const letter of lettersOfHash(onCloud('key', String(n)), 12))
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([...INVITE_ALPHABET].sort())
    const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())]
    expect(least).toBeGreaterThan(1500 * 0.85)
    expect(most).toBeLessThan(1500 * 1.15)
  })
})

it('a phone makes the same hash as the cloud, of whatever text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (key, text) => {
      expect(onPhone(key, text)).toBe(onCloud(key, text))
    }),
  )
})
