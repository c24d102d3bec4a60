import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { serve } from '../../cloudfunctions/kit/serve'
import type { Fault, FaultCall } from '../../devtools/cloud'
import { contract, type Contract } from '../../src/contract'
import { action } from '../../src/contract/define'
import { ERROR_CODES, type Envelope } from '../../src/contract/errors'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, personOf } from '../support/city'
import { INPUTS } from '../support/inputs'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { until } from '../support/until'

const ROOT = resolve(__dirname, '../..')
const FUNCTIONS = Object.keys(contract) as (keyof Contract)[]
const branch = branchId(0, 0)
const SECRETARY = openidOf(branch, 0)
const MEMBER = openidOf(branch, 1)

/** What must stand in no log: names, openids, numbers, and who is meant by a random id. */
const SECRETS = ['成员', 'openid', '0417', personOf(SECRETARY), personOf(MEMBER), memberId(branch, 1)]
/** A line of the log that is one of ours. */
const FIELDS = ['name', 'action', 'trace', 'failures', 'error', 'code', 'at', 'causes']

let test: TestCloud
const lines: string[] = []
beforeAll(async () => {
  test = await localCloud({ log: (line) => void lines.push(line) })
  test.has(aCity({ now: TUESDAY, people: 12 }))
  test.has({ issues: [anIssue()] })
})
beforeEach(() => lines.splice(0))
afterEach(() => test.cloud.setFaults())
afterAll(() => test.stop())

const logged = () => lines.filter((line) => line.startsWith('[') && !line.startsWith('[database]'))

/** So many failures have been told, and of each no more than may be. */
async function told(failures: number): Promise<void> {
  await until(
    () => logged().length >= failures,
    () => `${logged().length} of ${failures} lines: ${logged().slice(-3).join('\n')}`,
  )
  for (const line of logged()) {
    // In a trace and in a build's name any four digits may come together.
    const said = line.replace(/"E500-\d{4}-[2-9A-HJ-NP-Z]{4}"|[0-9a-f]{16}\//g, '')
    expect([line, SECRETS.filter((secret) => said.includes(secret))]).toEqual([line, []])
    const told: unknown = JSON.parse(line.replace(/^\[[\w-]+\] /, ''))
    expect([line, Object.keys(told as object).filter((field) => !FIELDS.includes(field))]).toEqual([line, []])
    expect(line).not.toMatch(/[\u0080-\uffff]/)
  }
}

/** The nth request of each invocation goes wrong, with a message in which all stands that was asked. */
function nth(n: number, fault: Fault): void {
  const calls = new Map<string, number>()
  test.cloud.setFaults(({ invocationId = '' }: FaultCall) => {
    const so = (calls.get(invocationId) ?? 0) + 1
    calls.set(invocationId, so)
    return so === n ? fault : undefined
  })
}

function expectEnvelope(envelope: Envelope<unknown>): void {
  if (envelope.ok) return
  expect(ERROR_CODES).toContain(envelope.error.code)
  expect(Object.keys(envelope.error).sort()).toEqual(['code', 'message', 'trace'])
  expect(envelope.error.message).toMatch(/[\u4e00-\u9fff]{4}/)
  expect(envelope.error.message).not.toMatch(/openid|undefined|Error|\n\s*at /)
}

const PLACES = [1, 2, 3, 4, 6, 8]

describe.each(FUNCTIONS)('%s', (name) => {
  const calls = Object.entries(INPUTS[name]).flatMap(([called, inputs]) =>
    (inputs as readonly unknown[]).map((input) => ({ action: called, input })),
  )

  it('tells codes and places only, whichever request to the database fails', async () => {
    let failures = 0
    for (const n of PLACES) {
      nth(n, n % 2 === 0 ? 'error-after' : 'error-before')
      for (const openid of [SECRETARY, MEMBER, OFFICER]) {
        for (const event of calls) {
          const envelope = await test.as(openid).send(name, event)
          expectEnvelope(envelope)
          if (!envelope.ok && envelope.error.code === 'INTERNAL') failures += 1
        }
      }
    }
    // Each of them fails at its first request at least, with what it asked in the message.
    expect(failures).toBeGreaterThanOrEqual(calls.length * 3)
    await told(failures)
  })

  it.each([
    null,
    'x',
    '',
    7,
    true,
    [],
    [{ action: 'home' }],
    {},
    { action: null },
    { action: ['home'] },
    { action: '__proto__' },
  ])('refuses %j in an envelope', async (event) => {
    for (const openid of [MEMBER, undefined]) {
      const envelope = (await test.cloud.invoke(
        name,
        event,
        openid === undefined ? {} : { openid },
      )) as Envelope<unknown>
      expectEnvelope(envelope)
      expect(envelope).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION', trace: '' } })
    }
    expect(logged()).toEqual([])
  })

  it('refuses whoever comes without a person, in an envelope', async () => {
    for (const event of calls) {
      const envelope = (await test.cloud.invoke(name, event)) as Envelope<unknown>
      expect(envelope).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    }
  })

  it('refuses names that every object has, and what is nested without end', async () => {
    const [first] = calls
    const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`
    const inputs = ['{"__proto__":{"code":1}}', '{"constructor":1}', '{"toString":"x"}', deep(40), deep(1000)]
    for (const text of inputs) {
      const input: unknown = JSON.parse(text)
      const envelope = await test.as(MEMBER).send(name, { action: first?.action, input })
      expectEnvelope(envelope)
      expect(envelope).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
    expect(logged()).toEqual([])
  })
})

describe('the minute', () => {
  const CALLS: readonly [unknown, object][] = [
    [null, { openid: MEMBER }],
    [{ Type: 'Timer', TriggerName: 'minute' }, { openid: SECRETARY }],
    [{ action: 'minute', input: {} }, {}],
    ['x', { source: 'wx_client,scf' }],
    [{}, { source: 'wx_http' }],
    [{}, { source: 'wx_trigger,scf' }],
  ]
  it.each(CALLS)('refuses %j of a client in an envelope', async (event, as) => {
    const envelope = (await test.cloud.invoke('jobs', event, as)) as Envelope<unknown>
    expectEnvelope(envelope)
    expect(envelope).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', trace: '' } })
    expect(logged()).toEqual([])
  })

  it('tells codes and places only', async () => {
    // A quarter past three at night: all jobs are due. What they come upon is wrong in many ways.
    test.cloud.clock.set(new Date('2026-11-25T19:15:00Z').getTime())
    const bad = {
      memberId: memberId(branch, 1),
      from: 'openid-x',
      to: '成员',
      actorId: personOf(MEMBER),
      at: TUESDAY,
      finishedAt: null,
    }
    test.has({ moves: [{ _id: 'bad', ...bad }] })
    let failures = 0
    for (const n of [...PLACES, 12, 20, 30, 50]) {
      nth(n, 'error-before')
      const report = (await test.cloud.fireTimer('jobs')) as Record<string, { failures: number }>
      failures += Object.values(report).filter(({ failures: some }) => some > 0).length
      test.cloud.clock.advance(60_000)
    }
    expect(failures).toBeGreaterThan(5)
    await told(failures)
    test.cloud.clock.set(TUESDAY.getTime())
  })
})

it('what WeChat says of a message that it did not take stays out of the log', async () => {
  test.cloud.outbox.respond('subscribeMessage.send', ({ touser }) => ({
    errcode: 40003,
    errmsg: `invalid openid ${String(touser)}\n    at 成员 20230104170417`,
  }))
  await test.as(openidOf(branch, 2)).call('identity', 'subscribed', { grantId: 'g00000002' })
  const memberIds = [memberId(branch, 2)]
  await test.as(SECRETARY).call('boards', 'remind', { branchId: branch, assignmentId: 'L1', memberIds })
  await told(1)
  expect(logged().join('\n')).toContain('"code":40003')
})

describe('main', () => {
  const actions = { say: action<string>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }) }
  const door = { openContext: () => Promise.resolve({}), admit: () => Promise.resolve([]) }
  const handlers = { say: () => Promise.resolve('said') }
  const main = serve({ name: 'speaking', actions, handlers, loaders: {}, door })

  const throwing = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: () => {
        throw new Error('成员')
      },
    },
  )
  it.each<[unknown, string]>([
    [undefined, 'UNKNOWN_ACTION'],
    [null, 'UNKNOWN_ACTION'],
    [Object.create({ action: 'say', input: {} }), 'UNKNOWN_ACTION'],
    [throwing, 'INTERNAL'],
  ])('never throws', async (event, code) => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await main(event)).toMatchObject({ ok: false, error: { code } })
    expect(written.mock.calls.flat().join()).not.toContain('成员')
    written.mockRestore()
  })

  it('goes into no depth that is sent', async () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
    expect(await main({ action: 'say', input: deep })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(await main({ action: deep, input: {} })).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
  })

  it('answers who asks rightly', async () => {
    expect(await main({ action: 'say', input: {} })).toEqual({ ok: true, data: 'said' })
  })
})

describe('what nobody has caught', () => {
  const failing = `const { rejected } = process.env
    require('./cloudfunctions/kit/last-words.ts')
    const failure = new TypeError('成员 openid-1\\n    at 成员 20230417')
    if (rejected) Promise.reject(failure)
    else setTimeout(() => { throw failure })
    setTimeout(() => console.log('lives on'), 50)`
  const run = (rejected: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', '-e', failing], {
      cwd: ROOT,
      env: { ...process.env, rejected },
      encoding: 'utf8',
    })

  it.each([
    ['a promise', '1', { status: 0, stdout: 'lives on\n' }],
    ['an exception', '', { status: 1, stdout: '' }],
  ])('is told like any other failure: %s', (_, rejected, end) => {
    const { status, stdout, stderr } = run(rejected)
    expect({ status, stdout }).toEqual(end)
    expect(JSON.parse(stderr)).toMatchObject({ error: 'TypeError' })
    expect(SECRETS.filter((secret) => stderr.includes(secret))).toEqual([])
  })

  it('is told so by every function that is built', () => {
    const built = readdirSync(join(ROOT, 'dist/cloudfunctions'))
    expect(built.length).toBeGreaterThan(4)
    for (const name of built) {
      const text = readFileSync(join(ROOT, 'dist/cloudfunctions', name, 'index.js'), 'utf8')
      expect([name, text.includes('unhandledRejection'), text.includes('uncaughtException')]).toEqual([
        name,
        true,
        true,
      ])
    }
  })
})
