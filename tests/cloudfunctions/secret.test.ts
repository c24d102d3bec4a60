import * as v from 'valibot'
import { signingKey } from '../../cloudfunctions/kit/secret'
import { sign, verify } from '../../cloudfunctions/kit/sign'

const long = 'x'.repeat(32)

describe('the signing key', () => {
  it('has a default in the local cloud only', () => {
    const local = signingKey({ TCB_ENV: 'local-env' })
    expect(local.length).toBeGreaterThan(31)
    for (const SIGNING_KEY of [undefined, '', 'short', local]) {
      expect(() => signingKey({ TCB_ENV: 'prod-1a2b', SIGNING_KEY })).toThrow('SIGNING_KEY')
    }
    expect(() => signingKey({})).toThrow('SIGNING_KEY')
  })

  it('comes from the environment elsewhere', () => {
    expect(signingKey({ TCB_ENV: 'prod-1a2b', SIGNING_KEY: long })).toBe(long)
  })
})

describe('a signed token', () => {
  const schema = v.strictObject({ memberId: v.string() })
  const refused = { code: 'BAD_TOKEN' }
  const before = process.env.TCB_ENV
  beforeAll(() => {
    process.env.TCB_ENV = 'local-env'
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TCB_ENV
    else process.env.TCB_ENV = before
  })

  const opened = (token: string, purpose: 'watch' | 'join' = 'watch'): unknown => {
    try {
      return verify(purpose, token, schema)
    } catch (failure) {
      return failure
    }
  }

  it('comes back as it was signed', () => {
    expect(verify('watch', sign('watch', { memberId: 'm1' }), schema)).toEqual({ memberId: 'm1' })
  })

  it('is refused when another payload is put in front of its signature, or none behind it', () => {
    const [body = '', signature = ''] = sign('watch', { memberId: 'm1' }).split('.')
    const [other = ''] = sign('watch', { memberId: 'm2' }).split('.')
    for (const token of [`${other}.${signature}`, body, `${body}.`, `${body}.${signature.slice(0, -2)}`]) {
      expect(opened(token)).toMatchObject(refused)
    }
  })

  it('is refused for any purpose but its own, and where it holds anything else', () => {
    expect(opened(sign('join', { memberId: 'm1' }))).toMatchObject(refused)
    expect(opened(sign('watch', { memberId: 'm1' }), 'join')).toMatchObject(refused)
    expect(opened(sign('watch', { memberId: 'm1', mode: 'read' }))).toMatchObject(refused)
    expect(opened(sign('watch', { memberId: 1 }))).toMatchObject(refused)
  })
})
