import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NoticeChecks } from '../../cloudfunctions/shared/checks/notice-checks.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { takeIdentity } from '../../devtools/simulation/load/mains'
import { all } from '../../devtools/simulation/load/recount'
import type { CheckedNow, Writing } from '../../src/contract/writing'
import type { Envelope } from '../../src/contract/errors'
import { PICTURE_ANSWER_MINUTES } from '../../src/domain/limits'
import { MINUTE_MS } from '../../src/domain/time'
import { aCity, officeHolders, ROOT } from '../support/city'
import { interleaved } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { PLAIN } from '../support/pictures'
import { putBack, readAll, type Stored } from '../support/whole-database'
import { EDITOR, OTHER } from '../support/writing-staff'
import { aText } from '../support/writing-story'

/** A check that dies anywhere, and one that meets a save, a push or another check in every order of their calls. */

let test: JoinedTest
let dataDir: string
let stands: Stored
let begun: Writing
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'youth-study-checks-'))
  test = await joinedTest(TUESDAY, dataDir)
  const people = aCity({ now: TUESDAY, units: 1, branches: 1, people: 1 })
  const offices = officeHolders([EDITOR, OTHER].map((openid) => ({ openid, orgId: ROOT, role: 'editor' as const })))
  for (const some of [people, offices])
    for (const [name, list] of Object.entries(some)) test.cloud.database.insertMany(name, list)
  for (const openid of [EDITOR, OTHER]) test.cloud.visits(openid)
  const part = { bytes: PLAIN.png.length, nth: 0, part: PLAIN.png.toString('base64') }
  await send(EDITOR, 'upload', { orgId: ROOT, uploadId: 'p1', name: 'p1.png', ...part })
  begun = await send<Writing>(EDITOR, 'begin', { orgId: ROOT, noticeId: 'n1', act: 'a0', text: text('好') })
  stands = readAll(test.cloud.database)
})
beforeEach(() => {
  putBack(test.cloud.database, stands)
  test.time.set(TUESDAY)
})
afterAll(() => {
  test.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const text = (words: string) =>
  aText(ROOT, {
    blocks: [
      { kind: 'paragraph', runs: [{ text: words }] },
      { kind: 'picture', pictureId: 'p1', alt: '' },
    ],
  })

async function send<Reply>(openid: string, action: string, input: object): Promise<Reply> {
  const { main } = await import('../../cloudfunctions/writing')
  takeIdentity({ openid, source: 'wx_client' })
  const envelope = (await main({ action, input })) as Envelope<Reply>
  if (envelope.ok) return envelope.data
  throw new Error(`${action}: ${envelope.error.code} ${envelope.error.message}`)
}

async function push(traceId: string): Promise<unknown> {
  const { main } = await import('../../cloudfunctions/pushes')
  takeIdentity({ source: 'wx_unknown' })
  return main({ Event: 'wxa_media_check', trace_id: traceId, errcode: 0, result: { suggest: 'pass', label: 100 } })
}

const check = (openid = EDITOR) => send<CheckedNow>(openid, 'check', { noticeId: 'n1' })
const save = () => send<Writing>(OTHER, 'save', { noticeId: 'n1', turn: begun.turn, act: 'a1', text: text('改了') })
const kept = (): NoticeChecks | undefined => all<NoticeChecks>(test.cloud.database, 'noticeChecks')[0]
const turn = (): number | undefined => all<Notice>(test.cloud.database, 'notices')[0]?.work?.turn
const turnsOf = (n: number, calls: number): number[] => Array.from({ length: calls }, () => n)

/** As it goes on: whoever is at it calls until nothing is left, and WeChat tells what it thinks of what it was asked. */
async function goesOn(): Promise<CheckedNow> {
  for (let calls = 0; calls < 5; calls++) {
    await check()
    for (const { id } of kept()?.traces ?? []) await push(id)
  }
  return check()
}

it('a check that dies anywhere is gone on with once no answer is expected any more', async () => {
  const { calls } = await interleaved(test.cloud, [check], { turns: [] })
  expect(calls[0]).toBeGreaterThan(5)
  for (let served = 0; served <= (calls[0] ?? 0); served++) {
    putBack(test.cloud.database, stands)
    test.time.set(TUESDAY)
    await interleaved(test.cloud, [check], { turns: [], diesAfter: new Map([[0, served]]) })
    test.time.set(TUESDAY.getTime() + (PICTURE_ANSWER_MINUTES + 1) * MINUTE_MS)
    expect([served, await goesOn()]).toMatchObject([served, { left: 0, checks: { state: 'passed', done: 2 } }])
    expect(turn()).toBe(begun.turn)
  }
})

it('a push that dies anywhere comes again, and is taken', async () => {
  await check()
  const asked = readAll(test.cloud.database)
  const trace = kept()?.traces[0]?.id ?? ''
  const { calls } = await interleaved(test.cloud, [() => push(trace)], { turns: [] })
  for (let served = 0; served <= (calls[0] ?? 0); served++) {
    putBack(test.cloud.database, asked)
    await interleaved(test.cloud, [() => push(trace)], { turns: [], diesAfter: new Map([[0, served]]) })
    expect([served, await push(trace)]).toEqual([served, 'success'])
    expect((await check()).checks.state).toBe('passed')
    expect(kept()?.traces).toEqual([])
  }
})

it('a check that meets a save at any moment lets it stand, and what it wrote is what is checked', async () => {
  const { calls } = await interleaved(test.cloud, [check], { turns: [] })
  for (let before = 0; before <= (calls[0] ?? 0); before++) {
    putBack(test.cloud.database, stands)
    const { outcomes } = await interleaved(test.cloud, [check, save], {
      turns: [...turnsOf(0, before), ...turnsOf(1, 100)],
    })
    expect([before, outcomes[1]]).toMatchObject([before, { value: { turn: begun.turn + 1 } }])
    test.time.set(TUESDAY.getTime() + 2 * MINUTE_MS)
    expect([before, await goesOn()]).toMatchObject([before, { checks: { state: 'passed', done: 2 } }])
    test.time.set(TUESDAY)
  }
})

it('a check of a text that was changed meanwhile takes away no result of the new one', async () => {
  await check()
  const checked = readAll(test.cloud.database)
  const { calls } = await interleaved(test.cloud, [check], { turns: [] })
  let changed: string[] = []
  const change = async (): Promise<void> => {
    await save()
    await check(OTHER)
    changed = Object.keys(kept()?.results ?? {})
  }
  for (let before = 0; before <= (calls[0] ?? 0); before++) {
    putBack(test.cloud.database, checked)
    await interleaved(test.cloud, [check, change], { turns: [...turnsOf(0, before), ...turnsOf(1, 100)] })
    expect(changed.length).toBeGreaterThan(1)
    expect([before, Object.keys(kept()?.results ?? {})]).toEqual([before, expect.arrayContaining(changed)])
  }
})

it('of a picture that was taken out while it was asked about, and put back, nothing half is known', async () => {
  const { calls } = await interleaved(test.cloud, [check], { turns: [] })
  const without = { ...text('好'), blocks: text('好').blocks.slice(0, 1) }
  const takesOut = async (): Promise<void> => {
    await send<Writing>(OTHER, 'save', { noticeId: 'n1', turn: begun.turn, act: 'a1', text: without })
    await check(OTHER)
  }
  for (let before = 0; before <= (calls[0] ?? 0); before++) {
    putBack(test.cloud.database, stands)
    await interleaved(test.cloud, [check, takesOut], { turns: [...turnsOf(0, before), ...turnsOf(1, 100)] })
    const back = { noticeId: 'n1', turn: begun.turn + 1, act: 'a2', text: text('好') }
    expect([before, (await send<Writing>(OTHER, 'save', back)).checks]).toMatchObject([before, { state: 'checking' }])
  }
})

it('two checks that meet at any moment both go well', async () => {
  const { calls } = await interleaved(test.cloud, [check], { turns: [] })
  for (let before = 0; before <= (calls[0] ?? 0); before++) {
    putBack(test.cloud.database, stands)
    const { outcomes } = await interleaved(test.cloud, [check, () => check(OTHER)], {
      turns: [...turnsOf(0, before), ...turnsOf(1, 100)],
    })
    expect([before, outcomes]).toMatchObject([before, [{ value: { left: 0 } }, { value: { left: 0 } }]])
    expect([before, kept()?.traces.length]).toEqual([before, 1])
  }
})
