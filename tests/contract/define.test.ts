import * as v from 'valibot'
import { serve } from '../../cloudfunctions/kit/serve'
import { action } from '../../src/contract/define'
import type { Actor, Target } from '../../src/domain/permissions/can'

/**
 * What does not compile: each line below is held by the types, which are checked with the lint. A line that began to compile would
 * be told there, because nothing would be expected of it any more.
 */
const input = v.strictObject({ orgId: v.string(), count: v.number() })
const open = { input, may: 'anyone', on: 'anyone' } as const
const guarded = { input, may: 'see-node', on: { orgId: 'org' } } as const

test('an action says who may, and on what', () => {
  // @ts-expect-error -- it does not say who may
  expect(action()({ input, on: 'anyone' })).toBeDefined()
  // @ts-expect-error -- it does not say on what
  expect(action()({ input, may: 'see-node' })).toBeDefined()
  // @ts-expect-error -- a deed that is asked about nothing
  expect(action()({ input, may: 'see-node', on: 'anyone' })).toBeDefined()
  // @ts-expect-error -- the table knows no such deed
  expect(action()({ input, may: 'see-all', on: { orgId: 'org' } })).toBeDefined()
  // @ts-expect-error -- the input has no such field
  expect(action()({ input, may: 'see-node', on: { branchId: 'org' } })).toBeDefined()
  // @ts-expect-error -- a number names nothing
  expect(action()({ input, may: 'see-node', on: { count: 'org' } })).toBeDefined()
  // @ts-expect-error -- it names nothing
  expect(action()({ input, may: 'see-node', on: {} })).toBeDefined()
  // @ts-expect-error -- it names nothing in earnest
  expect(action()({ input, may: 'see-node', on: { orgId: undefined } })).toBeDefined()
  // @ts-expect-error -- what is one's own is not an organisation's
  expect(action()({ input, may: 'take-lesson', on: { orgId: 'org' } })).toBeDefined()
  // @ts-expect-error -- what is an organisation's is not one's own
  expect(action()({ input, may: 'see-node', on: 'self' })).toBeDefined()
  // @ts-expect-error -- there is no such noun
  expect(action()({ input, may: 'see-node', on: { orgId: 'city' } })).toBeDefined()
  expect(action()(open).queued).toBe(false)
  expect(action()({ ...open, queued: true }).queued).toBe(true)
})

interface Context {
  actor: Actor
}
const door = {
  openContext: () => Promise.resolve<Context>({ actor: { personId: null, grants: [], now: new Date(0) } }),
  admit: (_: string, loading: Promise<(Target | null)[]>) =>
    loading.then((found) => found.filter((target) => target !== null)),
}
const loadOrg = (id: string) => Promise.resolve({ path: [id], ownerId: null, name: `org ${id}` })
const actions = { look: action<string>()(guarded) }
const handlers = {
  look: (_: unknown, __: Context, on: { orgId: { name: string } }) => Promise.resolve(on.orgId.name),
}

test('a function has a loader for each noun that its actions name, and hands over what was loaded', async () => {
  // @ts-expect-error -- nothing loads an org
  expect(() => serve({ name: 'f', actions, handlers, loaders: {}, door })).toThrow('f.look names a org')
  const main = serve({ name: 'f', actions, handlers, loaders: { org: loadOrg }, door })
  expect(await main({ action: 'look', input: { orgId: 'u0', count: 1 } })).toEqual({ ok: true, data: 'org u0' })
  // @ts-expect-error -- the handler wants something else than is loaded
  serve({ name: 'f', actions, handlers, loaders: { org: () => Promise.resolve({ path: [], ownerId: null }) }, door })
})

test('a function whose action names nothing for its deed does not start', () => {
  const nothing = { look: { input, may: 'see-node', on: {}, queued: false } as const }
  const look = () => Promise.resolve('')
  expect(() => serve({ name: 'f', actions: nothing, handlers: { look }, loaders: {}, door })).toThrow(
    'f.look says who may, but not on what',
  )
})
