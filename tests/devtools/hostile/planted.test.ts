import * as v from 'valibot'
import { attack, type Fault } from '../../../devtools/hostile/attack'
import { hostileCity, type HostileCity } from '../../../devtools/hostile/city'
import { action, type Action } from '../../../src/contract/define'
import { AppError } from '../../../src/contract/errors'
import type { Context } from '../../../cloudfunctions/shared/people/context'

// What the function below logs of its failures is not looked at here.
jest.mock('../../../cloudfunctions/kit/log', () => ({ newTrace: () => 'E-1', logFailure: () => undefined }))

const OPERATORS = new Set(['$set', '$gt', '$date'])
const text = v.pipe(v.string(), v.maxLength(20))

let city: HostileCity
beforeAll(() => {
  city = hostileCity()
})
afterAll(() => city.stop())

/** A function with one action, done so. */
async function faultsOf(
  input: Action['input'],
  handle: (input: never, context: Context) => Promise<unknown>,
): Promise<Fault[]> {
  const { serve } = await import('../../../cloudfunctions/kit/serve')
  const { door } = await import('../../../cloudfunctions/shared/people/door')
  const actions = { planted: action<unknown>()({ input, may: 'anyone', on: 'anyone' }) }
  const handlers = { planted: (received: unknown, context: Context) => handle(received as never, context) }
  const main = serve({ name: 'planted', actions, handlers, loaders: {}, door })
  return (await attack({ actions, main, city, operators: OPERATORS, payloads: 1500, seed: 7 })).faults
}

const whats = (faults: readonly Fault[]): string[] => [...new Set(faults.map(({ what }) => what))].sort()

const orgs = async () => {
  const { Collection } = await import('../../../cloudfunctions/kit/collection')
  return new Collection<{ _id: string }>('orgs')
}

describe('of a function that', () => {
  it('does as it should, nothing is said', async () => {
    const found = await faultsOf(v.strictObject({ orgId: text }), async ({ orgId }: { orgId: string }) => {
      const org = await (await orgs()).get(orgId)
      if (!org) throw new AppError('NOT_FOUND', '没有这个组织，请返回后重试')
      return { found: org._id }
    })
    expect(found).toEqual([])
  })

  it('passes an object through to a query, the operator is heard at the database', async () => {
    const found = await faultsOf(v.strictObject({ orgId: v.unknown() }), async ({ orgId }: { orgId: unknown }) => {
      await (await orgs()).find({ where: { _id: orgId }, limit: 1 })
      return {}
    })
    expect(whats(found)).toContain('an operator of the input reached the database')
    expect(whats(found)).toContain('the operator $regex reached the database')
  })

  it('makes a field’s name of what was sent, the field is heard', async () => {
    const found = await faultsOf(v.strictObject({ name: v.string() }), async ({ name }: { name: string }) => {
      await (await orgs()).update({ _id: 'nowhere' }, { [`tried.${name}`]: 1 }).catch(() => false)
      return {}
    })
    expect(whats(found)).toContain('the field "tried.__proto__" reached the database')
  })

  it('stumbles over what it did not expect, INTERNAL is seen', async () => {
    const found = await faultsOf(v.strictObject({ at: v.string() }), ({ at }: { at: string }) =>
      Promise.resolve({ at: new Date(at).toISOString() }),
    )
    expect(whats(found)).toEqual(['INTERNAL is answered'])
    expect(found[0]).toMatchObject({ action: 'planted', event: expect.stringContaining('"at"') as string })
  })

  it('writes first and refuses then, the collection is named', async () => {
    const found = await faultsOf(v.strictObject({ name: text }), async () => {
      await (await orgs()).update({ _id: 'jd2302' }, { name: '改过了' })
      throw new AppError('CONFLICT', '已经有人改过了，请返回后重试')
    })
    expect(whats(found)).toEqual(['refused with CONFLICT, and orgs written'])
    expect(city.cloud.database.get('orgs', 'jd2302')).toMatchObject({ name: '机电 2302 团支部' })
  })

  it('throws past the envelope, or tells what only the log may know, it is seen', async () => {
    const actions = { planted: action<unknown>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }) }
    const of = async (main: () => Promise<unknown>) =>
      whats((await attack({ actions, main, city, operators: OPERATORS, payloads: 3, seed: 1 })).faults)
    expect(await of(() => Promise.reject(new TypeError('x is not a function')))).toEqual([
      'what it answers is no envelope',
    ])
    const refused = (message: string) => () =>
      Promise.resolve({ ok: false, error: { code: 'CONFLICT', message, trace: '' } })
    expect(await of(refused('TypeError: x is not a function'))).toEqual(['the message is no sentence for people'])
    expect(await of(refused('团支书 preview-secretary 已经改过了'))).toEqual(['an openid or a number is in the answer'])
    expect(await of(() => Promise.resolve({ ok: true, data: { number: '2023070401' } }))).toEqual([
      'an openid or a number is in the answer',
    ])
    expect(await of(() => Promise.resolve({ ok: true, data: 'a'.repeat(1_000_001) }))).toEqual([
      'an answer of 1000022 characters',
    ])
  })
})
