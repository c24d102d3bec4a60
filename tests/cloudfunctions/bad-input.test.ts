import * as v from 'valibot'
import { mac } from '../../cloudfunctions/kit/sign'
import { contract, type Contract } from '../../src/contract'
import type { Action } from '../../src/contract/define'
import { REASON_MAX } from '../../src/domain/limits'
import { aCity, anIssue, branchId, memberId, openidOf, RIGHT, ROOT } from '../support/city'
import { calledBy, fieldsOfSchema, placesIn } from '../support/fields'
import { INPUTS } from '../support/inputs'
import { localCloud, TUESDAY, type Person, type TestCloud } from '../support/local-cloud'
import { savedIn } from '../support/saved'

let test: TestCloud
const branch = branchId(0, 0)
let place = 1
/** A member whom no other test has used. */
const fresh = (): Person => test.as(openidOf(branch, place++))

beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 40 }))
  test.has({ issues: [anIssue()] })
})
afterAll(() => test.stop())

const saved = savedIn(() => test.cloud.database)
const functions = Object.keys(contract) as (keyof Contract)[]
const OPERATORS = [{ $ne: null }, { $set: { a: 1 } }, { $gt: '' }]

/** Sends a request and expects a coded error with a Chinese sentence, and that nothing was saved. */
async function refused(person: Person, name: string, event: unknown): Promise<string> {
  const before = saved()
  const envelope = await person.send(name, event)
  expect(saved()).toBe(before)
  if (envelope.ok) throw new Error(`${JSON.stringify(event)} was accepted`)
  expect(envelope.error.message).toMatch(/[\u4e00-\u9fff]{4}/)
  expect(envelope.error.message).not.toMatch(/openid|undefined|Error/)
  return envelope.error.code
}

describe('the door', () => {
  it.each<[string, string, unknown, string]>([
    ['an unknown action', 'lessons', { action: 'drop', input: {} }, 'UNKNOWN_ACTION'],
    ['an inherited name as action', 'lessons', { action: 'constructor', input: {} }, 'UNKNOWN_ACTION'],
    ['no action', 'lessons', {}, 'UNKNOWN_ACTION'],
    ['an action that is no string', 'lessons', { action: { $ne: null } }, 'UNKNOWN_ACTION'],
    ['a missing input', 'lessons', { action: 'open' }, 'INVALID_INPUT'],
    ['a missing field', 'lessons', { action: 'open', input: {} }, 'INVALID_INPUT'],
    ['an extra field', 'lessons', { action: 'home', input: { openid: 'x' } }, 'INVALID_INPUT'],
    ['a wrong type', 'lessons', { action: 'open', input: { lessonId: 1 } }, 'INVALID_INPUT'],
    ['an operator for a string', 'lessons', { action: 'open', input: { lessonId: { $ne: null } } }, 'INVALID_INPUT'],
    [
      'an operator in an array',
      'lessons',
      { action: 'checkpoint', input: { token: 'x'.repeat(30), spans: [{ $gt: 0 }] } },
      'INVALID_INPUT',
    ],
    ['a path in an id', 'lessons', { action: 'open', input: { lessonId: 'L1.done' } }, 'INVALID_INPUT'],
    [
      'a dollar in an id',
      'boards',
      { action: 'board', input: { branchId: '$where', kind: 'lesson' } },
      'INVALID_INPUT',
    ],
    [
      'an endless string',
      'identity',
      { action: 'matchRoster', input: { code: 'ABCDEF', name: '长'.repeat(500) } },
      'INVALID_INPUT',
    ],
    [
      'consent that is not given',
      'identity',
      { action: 'join', input: { ticket: 'x'.repeat(30), agreed: false } },
      'INVALID_INPUT',
    ],
  ])('refuses %s', async (_, name, event, code) => {
    expect(await refused(fresh(), name, event)).toBe(code)
  })
})

describe('a text that can’t be kept or seen', () => {
  const reason = (text: string) => ({
    action: 'excuse',
    input: { assignmentId: 'L1', memberId: memberId(branch, 1), reason: text },
  })
  const sentence = async (name: string, event: unknown): Promise<string> => {
    const before = saved()
    const envelope = await test.as(openidOf(branch, 0)).send(name, event)
    expect(saved()).toBe(before)
    expect(envelope).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    return envelope.ok ? '' : envelope.error.message
  }

  it.each(['病\u0000假', '病\ud800假', '\u202e病假', '病假\u2066', '\u200f病假'])(
    'is refused in %j, and it is said why',
    async (text) => {
      expect(await sentence('boards', reason(text))).toContain('看不见的控制符号')
      const request = { action: 'requestToJoin', input: { code: 'CU0B09', name: text, after: null } }
      expect(await sentence('identity', request)).toContain('看不见的控制符号')
      expect(await sentence('lessons', { action: 'past', input: { season: text, cursor: null } })).toContain('控制符号')
    },
  )

  it.each(['\u200b', '\u3164', '\u2800\u2800', ' \u3000'])('is refused as %j, which is nothing', async (text) => {
    expect(await sentence('boards', reason(text))).toContain('请写点什么')
    expect(await sentence('lessons', { action: 'appeal', input: { lessonId: 'L1', text } })).toContain('请写点什么')
  })

  it('says how long it may be, and nothing of what was sent', async () => {
    expect(await sentence('boards', reason('长'.repeat(REASON_MAX + 1)))).toBe(`最多 ${REASON_MAX} 个字，请写短一些`)
    expect(await sentence('identity', { action: 'lookUpInvite', input: { code: '机密' } })).toBe(
      '邀请码是 6 位字母和数字',
    )
    expect(await sentence('identity', { action: 'lookUpInvite', input: { code: 7 } })).toContain('返回检查后重试')
  })

  it('is none with emoji of several parts', async () => {
    const excused = await test.as(openidOf(branch, 0)).call('boards', 'excuse', reason('陪家人👨‍👩‍👧').input)
    expect(excused).toEqual({ excused: true })
    await test.as(openidOf(branch, 0)).call('boards', 'excuse', { ...reason('').input, reason: null })
  })
})

describe.each(functions)('%s refuses an operator', (name) => {
  const actions = Object.entries<Action>(contract[name])
  const samples = new Map<string, readonly unknown[]>(Object.entries(INPUTS[name]))

  it('in every field of every action, by the contract', () => {
    expect(actions.length).toBeGreaterThan(0)
    for (const [action, { input }] of actions) {
      const inputs = samples.get(action) ?? []
      // What stands around the operator is accepted, so that it is the operator that is refused.
      expect([action, inputs.map((sample) => v.safeParse(input, sample).success)]).toEqual([
        action,
        inputs.map(() => true),
      ])
      const fields = [...new Set(fieldsOfSchema(input))].sort()
      const reached = new Set(inputs.flatMap((sample) => placesIn(sample).map(({ path }) => calledBy(fields, path))))
      expect([action, [...reached].sort()]).toEqual([action, fields])
      expect([action, inputs.length > 0]).toEqual([action, true])
    }
  })

  it.each(actions.map(([action]) => action))('%s: in any of its fields, and in place of all', async (action) => {
    for (const sample of samples.get(action) ?? []) {
      for (const { path, with: put } of [...placesIn(sample), { path: 'input', with: (other: unknown) => other }]) {
        for (const operator of OPERATORS) {
          const code = await refused(test.as('openid-x'), name, { action, input: put(operator) })
          expect([path, operator, code]).toEqual([path, operator, 'INVALID_INPUT'])
        }
      }
    }
  })
})

describe('watching', () => {
  const start = async (person: Person) =>
    (await person.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })).token
  const finish = (token: string, spans: unknown) => ({
    action: 'finish',
    input: { token, spans, answers: RIGHT, answeredAt: null },
  })

  it("refuses someone else's token, a forged one and one made for joining", async () => {
    const [me, other] = [fresh(), fresh()]
    const theirs = await start(other)
    const [body = ''] = theirs.split('.')
    process.env.TCB_ENV = 'local-env'
    for (const token of [theirs, `${body}.${mac('join', body).toString('base64url')}`, `${body}.${'A'.repeat(43)}`]) {
      expect(await refused(me, 'lessons', { action: 'checkpoint', input: { token, spans: [[0, 1]] } })).toBe(
        'BAD_TOKEN',
      )
      expect(await refused(me, 'lessons', finish(token, [[0, 100]]))).toBe('BAD_TOKEN')
    }
  })

  it('refuses an expired token', async () => {
    const me = fresh()
    const token = await start(me)
    test.cloud.clock.advance(8 * 86_400_000 + 1000)
    expect(await refused(me, 'lessons', finish(token, [[0, 100]]))).toBe('EXPIRED')
    test.cloud.clock.set(TUESDAY.getTime())
  })

  it('refuses to finish before the time has passed', async () => {
    const me = fresh()
    const token = await start(me)
    test.cloud.clock.advance(20_000)
    expect(await refused(me, 'lessons', finish(token, [[0, 100]]))).toBe('TOO_EARLY')
  })

  it('refuses a skipped video', async () => {
    const me = fresh()
    const token = await start(me)
    test.cloud.clock.advance(600_000)
    const skipped = [
      [0, 30],
      [90, 100],
    ]
    expect(await refused(me, 'lessons', finish(token, skipped))).toBe('TOO_EARLY')
    const half = [
      [0, 50],
      [0, 50],
    ]
    expect(await refused(me, 'lessons', finish(token, half))).toBe('TOO_EARLY')
  })

  it('refuses a replayed checkpoint and more seconds than have passed', async () => {
    const me = fresh()
    const token = await start(me)
    test.cloud.clock.advance(10_000)
    const next = await me.call('lessons', 'checkpoint', { token, spans: [[0, 10]] })
    expect(await refused(me, 'lessons', { action: 'checkpoint', input: { token: next.token, spans: [[0, 10]] } })).toBe(
      'CONFLICT',
    )
    expect(
      await refused(me, 'lessons', { action: 'checkpoint', input: { token: next.token, spans: [[10, 60]] } }),
    ).toBe('TOO_EARLY')
    expect(
      await refused(me, 'lessons', { action: 'checkpoint', input: { token: next.token, spans: [[10, 900]] } }),
    ).toBe('INVALID_INPUT')
  })

  it('gains nothing from forking and replaying old tokens', async () => {
    const me = fresh()
    const token = await start(me)
    test.cloud.clock.advance(10_000)
    await me.call('lessons', 'checkpoint', { token, spans: [[0, 20]] })
    await me.call('lessons', 'checkpoint', { token, spans: [[20, 40]] })
    // Each fork stands alone: what one was credited the other has not.
    expect(await refused(me, 'lessons', { action: 'checkpoint', input: { token, spans: [[0, 60]] } })).toBe('TOO_EARLY')
  })

  it('refuses answers that do not fit the questions', async () => {
    const me = fresh()
    const token = await start(me)
    test.cloud.clock.advance(60_000)
    for (const answers of [
      [],
      RIGHT.slice(0, 1),
      [...RIGHT, { questionId: 'q3', chosen: [] }],
      [RIGHT[0], RIGHT[0]],
      [{ questionId: 'q1', chosen: ['z'] }, RIGHT[1]],
    ]) {
      const event = { action: 'finish', input: { token, spans: [[0, 95]], answers, answeredAt: null } }
      expect(await refused(me, 'lessons', event)).toBe('INVALID_INPUT')
    }
  })

  it('does not believe an answer time before the watching, in the future or too long ago', async () => {
    for (const offset of [-86_400_000, 3_600_000]) {
      const me = fresh()
      const token = await start(me)
      test.cloud.clock.advance(60_000)
      const answeredAt = new Date(test.cloud.clock.now() + offset).toISOString()
      const { receipt } = await me.call('lessons', 'finish', { token, spans: [[0, 95]], answers: RIGHT, answeredAt })
      expect(receipt?.doneAt).toBe(receipt?.receivedAt)
    }
  })
})

describe('boards', () => {
  const board = (branchOf: string) => ({ action: 'board', input: { branchId: branchOf, kind: 'lesson' } })

  it('refuses a stranger, a plain member and another branch’s secretary', async () => {
    expect(await refused(test.as('openid-stranger'), 'boards', board(branch))).toBe('FORBIDDEN')
    expect(await refused(fresh(), 'boards', board(branch))).toBe('FORBIDDEN')
    expect(await refused(test.as(openidOf(branchId(1, 0), 0)), 'boards', board(branch))).toBe('FORBIDDEN')
    expect(await refused(test.as(openidOf(branch, 0)), 'boards', board('no-such-branch'))).toBe('FORBIDDEN')
    expect(
      await refused(test.as(openidOf(branch, 0)), 'boards', {
        action: 'overview',
        input: { orgId: ROOT, kind: 'lesson' },
      }),
    ).toBe('FORBIDDEN')
  })

  it('shows names to the secretary only', async () => {
    const own = await test.as(openidOf(branch, 0)).call('boards', 'board', { branchId: branch, kind: 'lesson' })
    expect(own.people).toHaveLength(40)
    expect(JSON.stringify(own)).not.toMatch(/openid|20230|"number"/)
    const officer = await test.as('openid-officer').call('boards', 'board', { branchId: branch, kind: 'lesson' })
    expect([officer.people, officer.may]).toEqual([[], expect.not.arrayContaining(['see-names'])])
    expect(JSON.stringify(officer)).not.toContain('成员')
  })
})

describe('pushes', () => {
  it('are closed to phones', async () => {
    expect(await refused(test.as('openid-x'), 'pushes', { Event: 'wxa_media_check', trace_id: 'x' })).toBe('FORBIDDEN')
  })
})

describe('timers', () => {
  it('are closed to phones', async () => {
    expect(await refused(test.as('openid-x'), 'jobs', { Type: 'Timer', TriggerName: 'minute' })).toBe('FORBIDDEN')
  })
})
