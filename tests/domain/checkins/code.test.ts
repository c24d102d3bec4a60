import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import {
  ALIAS,
  deviceMark,
  markOf,
  passcodeOf,
  personalCode,
  personalMac,
  readCode,
  sessionCode,
  sessionMac,
  stepAt,
  stepStart,
  STEP_MS,
  tagOf,
} from '../../../src/domain/checkins/code'
import type { Hmac } from '../../../src/domain/checkins/letters'
import { INVITE_ALPHABET } from '../../../src/domain/limits'

const hmac: Hmac = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')
const SIGNER = { venueId: 'v1', sessionId: 'a1', tag: 'ABCDEFG', key: '11'.repeat(32) }
const letters = (length: number) =>
  fc.array(fc.constantFrom(...INVITE_ALPHABET), { minLength: length, maxLength: length }).map((some) => some.join(''))
const step = fc.integer({ min: 0, max: 36 ** 6 - 1 })

describe('a rotating code', () => {
  it('is a known text: who computes it with a common tool gets this', () => {
    const hex = hmac(SIGNER.key, 'v1\na1\n170000000\n1')
    const bits = BigInt(`0x${hex}`).toString(2).padStart(256, '0')
    const mac = Array.from({ length: 12 }, (_, n) => INVITE_ALPHABET[parseInt(bits.slice(5 * n, 5 * n + 5), 2)]).join(
      '',
    )
    expect(sessionCode(SIGNER, { step: 170_000_000, sure: true }, hmac)).toBe(`CABCDEFG12T7OU8${mac}`)
    expect(sessionCode(SIGNER, { step: 170_000_000, sure: false }, hmac)).toMatch(/^CABCDEFG02T7OU8/)
  })

  it('is read as what it was made of', () => {
    fc.assert(
      fc.property(letters(7), step, fc.boolean(), (tag, nth, sure) => {
        const signer = { ...SIGNER, tag }
        const shown = { step: nth, sure }
        const mac = sessionMac(signer, shown, hmac)
        expect(readCode(sessionCode(signer, shown, hmac))).toEqual({ kind: 'session', tag, ...shown, mac })
      }),
    )
  })

  it('is another of every venue, session, step, key and certainty', () => {
    const shown = { step: 1, sure: true }
    const others = [
      sessionMac(SIGNER, shown, hmac),
      sessionMac({ ...SIGNER, venueId: 'v2' }, shown, hmac),
      sessionMac({ ...SIGNER, sessionId: 'a2' }, shown, hmac),
      sessionMac({ ...SIGNER, venueId: 'v', sessionId: '1\na1' }, shown, hmac),
      sessionMac({ ...SIGNER, key: '22'.repeat(32) }, shown, hmac),
      sessionMac(SIGNER, { ...shown, step: 2 }, hmac),
      sessionMac(SIGNER, { ...shown, sure: false }, hmac),
    ]
    expect(new Set(others).size).toBe(others.length)
    fc.assert(
      fc.property(step, step, (one, other) => {
        fc.pre(one !== other)
        const macOf = (nth: number) => sessionMac(SIGNER, { step: nth, sure: true }, hmac)
        expect(macOf(one)).not.toBe(macOf(other))
      }),
    )
  })

  it('has only letters that a QR code holds as two in eleven bits, and is short enough for version 2', () => {
    const text = sessionCode(SIGNER, { step: stepAt(new Date(1.8e12), STEP_MS), sure: true }, hmac)
    expect(text).toMatch(/^[0-9A-Z]+$/)
    // Level M of version 2 holds 38 of them.
    expect(text.length).toBeLessThanOrEqual(38)
  })
})

describe('a personal code', () => {
  it('says an alias, a step and a MAC of the key, and nothing of whom', () => {
    const card = { alias: 'ABCDEFGH23', key: '33'.repeat(32) }
    expect(card.alias).toHaveLength(ALIAS)
    const shown = { step: 55_000_000, sure: true }
    const text = personalCode(card, shown, hmac)
    expect(text).toBe(`PABCDEFGH2310WQU9S${personalMac(card, shown, hmac)}`)
    expect(readCode(text)).toEqual({
      kind: 'personal',
      alias: card.alias,
      ...shown,
      mac: personalMac(card, shown, hmac),
    })
    expect(personalMac(card, shown, hmac)).not.toBe(personalMac(card, { ...shown, step: 1 }, hmac))
    expect(personalMac(card, shown, hmac)).not.toBe(personalMac({ key: '44'.repeat(32) }, shown, hmac))
  })
})

describe('what else a camera reads', () => {
  it.each([
    '',
    'https://example.com/?code=CABCDEFG12T7OU8',
    'pages/index/index?scene=1',
    'CABCDEFG12T7OU8',
    sessionCode(SIGNER, { step: 1, sure: true }, hmac).toLowerCase(),
    ` ${sessionCode(SIGNER, { step: 1, sure: true }, hmac)}`,
    `${sessionCode(SIGNER, { step: 1, sure: true }, hmac)}A`,
    sessionCode(SIGNER, { step: 1, sure: true }, hmac).replace(/^C/, 'D'),
  ])('is no code: %s', (text) => expect(readCode(text)).toBeNull())

  it('is no code whatever it is, and reading it ends', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => expect(readCode(text)).toBeNull()))
  })
})

describe('numbers that follow from keys', () => {
  it('are six digits of a passcode, the same for all who have the key and others for every other', () => {
    const of = (n: number) => passcodeOf({ key: String(n) }, hmac)
    const many = Array.from({ length: 2000 }, (_, n) => of(n))
    expect(many.every((one) => /^\d{6}$/.test(one))).toBe(true)
    expect(of(7)).toBe(of(7))
    expect(new Set(many).size).toBeGreaterThan(1980)
    expect(passcodeOf({ key: SIGNER.key }, () => `${'0'.repeat(11)}7${'f'.repeat(52)}`)).toBe('000007')
  })

  it('tell a session by its tag only to who has the secret, and a card or a phone only within one session', () => {
    expect(tagOf('a1', 'secret', hmac)).toMatch(/^[A-HJ-NP-Z2-9]{7}$/)
    expect(tagOf('a1', 'secret', hmac)).not.toBe(tagOf('a1', 'other', hmac))
    expect(tagOf('a1', 'secret', hmac)).not.toBe(tagOf('a2', 'secret', hmac))
    expect(markOf('ABCDEFGH23', 'a1', hmac)).not.toBe(markOf('ABCDEFGH23', 'a2', hmac))
    expect(deviceMark('word', 'a1', hmac)).toMatch(/^[A-Z2-9]{12}$/)
    expect(deviceMark('word', 'a1', hmac)).not.toBe(deviceMark('word', 'a2', hmac))
    expect(deviceMark('word', 'a1', hmac)).not.toBe(deviceMark('other', 'a1', hmac))
  })
})

it('a step begins where the one before it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
      const nth = stepAt(at, STEP_MS)
      expect(stepStart(nth, STEP_MS).getTime()).toBeLessThanOrEqual(at)
      expect(stepStart(nth + 1, STEP_MS).getTime()).toBeGreaterThan(at)
    }),
  )
})
