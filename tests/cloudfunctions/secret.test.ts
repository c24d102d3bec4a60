import { signingKey } from '../../cloudfunctions/kit/secret'

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
