import * as v from 'valibot'
import { mac, sign, verify } from '../../cloudfunctions/kit/sign'
import { contract } from '../../src/contract'
import type { Action } from '../../src/contract/define'
import { aCity, anIssue, branchId, openidOf } from '../support/city'
import { fieldsOfSchema } from '../support/fields'
import { INPUTS } from '../support/inputs'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { savedIn } from '../support/saved'

const branch = branchId(0, 0)
const ME = openidOf(branch, 1)
const OTHER = openidOf(branch, 2)

let test: TestCloud
const before = process.env.TCB_ENV
beforeAll(async () => {
  process.env.TCB_ENV = 'local-env'
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 12 }))
  test.has({ issues: [anIssue()] })
})
afterAll(async () => {
  if (before === undefined) delete process.env.TCB_ENV
  else process.env.TCB_ENV = before
  await test.stop()
})

const encoded = (text: string | Buffer): string => Buffer.from(text).toString('base64url')
/** Any text under the right key: what only the functions themselves could have written. */
const signed = (purpose: string, body: string): string => `${body}.${mac(purpose, body).toString('base64url')}`
const partsOf = (token: string): [body: string, signature: string] => {
  const [body = '', signature = ''] = token.split('.')
  return [body, signature]
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Other letters at the end that come to the same bytes: the last of 43 holds four bits of 32 bytes, and two that nobody reads. */
const respelled = (text: string): string[] => {
  const last = ALPHABET.indexOf(text.slice(-1))
  return [...ALPHABET]
    .filter((letter, n) => n !== last && encoded(Buffer.from(text.slice(0, -1) + letter, 'base64url')) === text)
    .map((letter) => text.slice(0, -1) + letter)
}

/** What is made of a good token without the key. */
const FORGERIES: readonly [what: string, forge: (token: string) => string[]][] = [
  ['a signature of nothing', (token) => [`${partsOf(token)[0]}.${'A'.repeat(43)}`, `${partsOf(token)[0]}.`]],
  ['no signature', (token) => [partsOf(token)[0], `.${partsOf(token)[1]}`, '.', '..'.repeat(20)]],
  ['a part of it', (token) => [1, 2, 5, 20, 43].flatMap((n) => [token.slice(0, -n), token.slice(n)])],
  ['more than it', (token) => [`${token}.`, `${token}.x`, `${token}A`, `x${token}`, `.${token}`, `${token}.${token}`]],
  ['another spelling at the end', (token) => respelled(partsOf(token)[1]).map((end) => `${partsOf(token)[0]}.${end}`)],
  ['padding', (token) => [`${token}=`, `${token}==`, token.replace('.', '=.')]],
  ['the other alphabet', (token) => [signedOther(token)].filter((other) => other !== token)],
  ['spaces', (token) => [` ${token}`, `${token}\n`, token.replace('.', ' .'), token.replace('.', '. ')]],
  ['zeros', (token) => [`${token}\0`, `\0${token}`, token.replace('.', '\0.')]],
  ['another dot', (token) => [token.replace('.', '．'), token.replace('.', '..'), token.replace('.', '。')]],
  ['its parts in the other order', (token) => [partsOf(token).reverse().join('.')]],
  ['another body before its signature', (token) => [`${encoded('{}')}.${partsOf(token)[1]}`, changed(token)]],
  ['its signature in capitals', (token) => [`${partsOf(token)[0]}.${partsOf(token)[1].toUpperCase()}`]],
]
/** `+` and `/` are read as `-` and `_`. */
const signedOther = (token: string): string => token.replaceAll('-', '+').replaceAll('_', '/')
const changed = (token: string): string => {
  const [body, signature] = partsOf(token)
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
  return `${encoded(JSON.stringify({ ...payload, more: 1 }))}.${signature}`
}

/** Bodies under the right key that hold no payload of ours. */
const BODIES: readonly [what: string, body: string][] = [
  ['nothing', ''],
  ['no JSON', encoded('{')],
  ['half a character', encoded(Buffer.from([0x7b, 0xff, 0xfe]))],
  ['no base64url', '%%%%'],
  ['a surrogate alone', encoded('"\\ud800"')],
  ['a mark of byte order', encoded('\ufeff{}')],
  ['null', encoded('null')],
  ['a number', encoded('1e999')],
  ['a text', encoded('"watch"')],
  ['a list', encoded('[]')],
  ['an empty object', encoded('{}')],
  ['the prototype', encoded('{"__proto__":{"memberId":"x"}}')],
  ['what every object has', encoded('{"constructor":{"name":"x"},"toString":1}')],
  ['depth', encoded('['.repeat(2000) + ']'.repeat(2000))],
  ['depth without end', encoded('['.repeat(40_000))],
]

const thrown = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (failure) {
    return failure
  }
}

describe('a signed text', () => {
  const schema = v.strictObject({ memberId: v.string(), n: v.optional(v.number()) })
  const good = (): string => sign('watch', { memberId: 'm1' })

  it.each(FORGERIES)('is refused with %s', (_, forge) => {
    for (const token of forge(good())) {
      expect([token, thrown(() => verify('watch', token, schema))]).toEqual([
        token,
        expect.objectContaining({ code: 'BAD_TOKEN' }),
      ])
    }
  })

  it('has one spelling, though its bytes have others', () => {
    const [body, signature] = partsOf(good())
    expect(respelled(signature)).toHaveLength(3)
    expect(verify('watch', `${body}.${signature}`, schema)).toEqual({ memberId: 'm1' })
  })

  it.each(BODIES)('is refused where it is %s, rightly signed', (_, body) => {
    expect(thrown(() => verify('watch', signed('watch', body), schema))).toMatchObject({ code: 'BAD_TOKEN' })
  })

  it.each([1, null, [], {}, { $ne: null }, true, '\0'.repeat(3)])('is refused where a field is %j', (value) => {
    for (const payload of [
      { memberId: 'm1', n: value },
      { memberId: 'm1', more: value },
    ]) {
      const opened = thrown(() => verify('watch', sign('watch', payload), schema))
      if (typeof value === 'number' && 'n' in payload) expect(opened).toEqual(payload)
      else expect(opened).toMatchObject({ code: 'BAD_TOKEN' })
    }
  })

  it('holds for one purpose, also where two purposes begin alike', () => {
    const token = sign('watch', { memberId: 'm1' })
    for (const purpose of ['join', 'watch ', 'watch\n', '', 'WATCH', 'person', 'certificate', '__proto__']) {
      expect(thrown(() => verify(purpose, token, schema))).toMatchObject({ code: 'BAD_TOKEN' })
    }
  })
})

interface Door {
  name: keyof typeof contract
  action: string
  field: 'token' | 'ticket'
  purpose: string
  input: object
}

/** Every action of the contract that takes something signed. */
const DOORS: Door[] = (Object.keys(contract) as (keyof typeof contract)[]).flatMap((name) =>
  Object.entries<Action>(contract[name]).flatMap(([action, { input }]): Door[] => {
    const field = (['token', 'ticket'] as const).find((one) => fieldsOfSchema(input).includes(one))
    const [sample] = new Map<string, readonly object[]>(Object.entries(INPUTS[name])).get(action) ?? []
    if (!field || !sample) return []
    return [{ name, action, field, purpose: field === 'token' ? 'watch' : 'join', input: sample }]
  }),
)

const saved = savedIn(() => test.cloud.database)

/** Each is refused as a bad token, or by the schema where it can't be one; and nothing comes of it. */
async function refused({ name, action, field, input }: Door, tokens: readonly string[]): Promise<void> {
  const at = saved()
  for (const token of tokens) {
    const envelope = await test.as(ME).send(name, { action, input: { ...input, [field]: token } })
    const code = envelope.ok ? 'accepted' : envelope.error.code
    expect([token.slice(0, 200), ['BAD_TOKEN', 'INVALID_INPUT'].includes(code), code]).toEqual([
      token.slice(0, 200),
      true,
      code,
    ])
  }
  expect(saved()).toBe(at)
}

const tokenOf = async (openid: string): Promise<string> =>
  (await test.as(openid).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })).token

it('what is saved is noticed, and that it is gone again', () => {
  const before = saved()
  test.cloud.database.insertMany('exports', [{ _id: 'saved' }])
  expect(saved()).not.toBe(before)
  test.cloud.database.remove('exports', { query: { _id: 'saved' }, multi: false })
  expect(saved()).toBe(before)
})

it('what takes something signed is found in the contract', () => {
  expect(DOORS.length).toBeGreaterThanOrEqual(4)
  expect(new Set(DOORS.map(({ purpose }) => purpose))).toEqual(new Set(['watch', 'join']))
})

describe.each(DOORS)('$name $action', (door) => {
  /** One that was good, or as near to it as may be. */
  const good = async (): Promise<string> =>
    door.purpose === 'watch'
      ? await tokenOf(ME)
      : sign('join', { callerKey: 'x', memberId: 'u0b0-m0001', branchId: branch, expires: TUESDAY.getTime() + 60_000 })

  it('refuses what was forged of a good one', async () => {
    const token = await good()
    await refused(
      door,
      FORGERIES.flatMap(([, forge]) => forge(token)),
    )
  })

  it('refuses what is signed and holds nothing of ours', async () => {
    await refused(
      door,
      BODIES.map(([, body]) => signed(door.purpose, body)),
    )
  })

  it('refuses what was signed for another purpose or another person', async () => {
    const token = await good()
    const [body] = partsOf(token)
    const others = ['watch', 'join', 'person', 'certificate', ''].filter((purpose) => purpose !== door.purpose)
    const theirs = door.purpose === 'watch' ? await tokenOf(OTHER) : token
    await refused(door, [theirs, ...others.map((purpose) => signed(purpose, body))])
  })

  it('refuses a payload of ours with any field of another type, missing, or beside it', async () => {
    const [body] = partsOf(await good())
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const wrong = Object.keys(payload).flatMap((field) => [
      Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field)),
      ...[null, [[]], { $gt: 0 }, true]
        .filter((value) => value !== payload[field])
        .map((value) => ({ ...payload, [field]: value })),
    ])
    const beside = ['{"__proto__":1}', '{"constructor":1}', '{"more":1}'].map((more) =>
      JSON.stringify(payload).replace(/^\{/, more.replace(/\}$/, ',')),
    )
    const bodies = [...wrong.map((one) => JSON.stringify(one)), ...beside]
    await refused(
      door,
      bodies.map((text) => signed(door.purpose, encoded(text))),
    )
  })
})
