import { AppError } from '../../../src/contract/errors'
import type { BundleSummary, MovedPage, MovedRow } from '../../../src/contract/moving-replies'
import { PART_BYTES } from '../../../src/domain/limits'
import { MovingStore } from '../../../src/features/moving/moving.store'
import type { Call } from '../../../src/services/cloud'
import { Outbox } from '../../../src/services/outbox'
import type { Chosen, NotChosen } from '../../../src/services/platform/chosen'
import { Session } from '../../../src/stores/session'
import { Drawer } from '../lessons/phone'

const row = (over: Partial<MovedRow> = {}): MovedRow => ({
  nth: 1,
  file: '1.html',
  kind: 'html',
  title: '甲',
  day: null,
  source: '团市委',
  views: 3,
  category: 'notice',
  group: 'to-fix',
  problems: [{ fault: 'day', message: '缺日期' }],
  skipped: null,
  foreign: 0,
  missing: 0,
  dropsForeign: false,
  dropsMissing: false,
  noticeId: null,
  ...over,
})

interface Asked {
  nth?: number | null
  without?: boolean
  out?: boolean
  what?: string
}

/** A cloud into which one bundle comes: what it answers is laid out, what it is asked is kept. */
class Office {
  readonly asked: string[] = []
  fault: AppError | null = null
  row = row()
  missing = [0, 1, 2]
  /** Calls until all pages are read. */
  reads = 2
  summary: BundleSummary = {
    bundleId: 'b1',
    fileName: '旧公告.zip',
    at: '2026-03-19T01:41:00.000Z',
    step: 'staged',
    missingParts: [],
    html: 3,
    docx: 0,
    read: 3,
    applied: 0,
    counts: { 'to-fix': 1, ready: 2, skipped: 0, applied: 0 },
    notes: [],
  }
  hears: (action: string) => void = () => undefined
  readonly call = ((_name: string, action: string, input: Asked) => {
    this.hears(action)
    const { nth, what, without, out } = input
    this.asked.push([action, nth, what, without, out].filter((one) => one !== undefined).join(' '))
    return this.fault ? Promise.reject(this.fault) : Promise.resolve(this.replyTo(action, input))
  }) as Call

  private replyTo(action: string, { out, without }: Asked): unknown {
    const { summary } = this
    if (action === 'bundles') return { bundles: [] }
    if (action === 'beginBundle') return { ...summary, step: 'sending', missingParts: this.missing }
    if (action === 'readBundle') return { ...summary, step: --this.reads > 0 ? 'reading' : 'staged' }
    if (action === 'bundleRows') return { rows: [this.row], next: null }
    if (action === 'leaveOut')
      this.row = out ? row({ group: 'skipped', skipped: '不导入', foreign: 2 }) : row({ foreign: 2 })
    if (action === 'doWithout') this.row = { ...this.row, dropsForeign: without === true, group: 'ready', problems: [] }
    if (action === 'putRight') this.row = row({ group: 'ready', day: '2024-09-30', problems: [] })
    if (action === 'putRight') return { row: this.row, summary }
    if (action === 'bundlePage') return pageOf(this.row)
    if (action === 'applyBundle') {
      const { counts, applied } = summary
      this.summary = { ...summary, applied: applied + 1, counts: { ...counts, ready: counts.ready - 1 } }
    }
    return this.summary
  }
}

const pageOf = (one: MovedRow): MovedPage => ({
  row: one,
  blocks: [],
  attachments: [],
  lost: [],
  words: '',
  original: '',
})
const LOST = new AppError('UNREACHABLE', '没有连上网络')
const file = (over: Partial<Chosen> = {}): Chosen => ({
  name: '旧公告.zip',
  bytes: 2 * PART_BYTES + 1,
  shown: '',
  read: (from) => Promise.resolve(`part ${from}`),
  ...over,
})

function made(chosen: Chosen[] | NotChosen = [file()], around: (call: Call) => Call = (call) => call) {
  const office = new Office()
  const call = around(office.call)
  const parts = { call, storage: new Drawer(), clock: () => 0 }
  const app = { call, clock: parts.clock, session: new Session(call, new Outbox(parts), parts.storage) }
  const asOne = (files: readonly Chosen[]) => files[0] ?? file()
  return { office, store: new MovingStore(app, 'ljzy', { choose: () => Promise.resolve(chosen), asOne }) }
}

it('sends a file by its parts, has all of it read, and shows what is to be looked at', async () => {
  const { office, store } = made()
  await store.chooseFiles()
  expect(office.asked).toEqual([
    'beginBundle',
    ...[0, 1, 2].map((nth) => `bundlePart ${nth}`),
    'readBundle',
    'readBundle',
    'bundleRows',
  ])
  expect([store.rows.group, store.rows.rows.length, store.sent, store.doing, store.told]).toEqual([
    'to-fix',
    1,
    100,
    null,
    false,
  ])
})

it('goes on with the part that did not come, and with those that an earlier visit has left out', async () => {
  let parts = 0
  const { office, store } = made(
    undefined,
    (call) =>
      ((name: never, action: never, input: never) => {
        if (action === 'bundlePart' && ++parts > 1 && parts <= 4) return Promise.reject(LOST)
        return call(name, action, input)
      }) as Call,
  )
  await store.chooseFiles()
  expect([store.failure, store.stuck, store.sent]).toEqual([LOST, true, 33])
  office.missing = [1, 2]
  await store.goOnSending()
  expect(office.asked.filter((one) => one.startsWith('bundlePart'))).toEqual(
    [0, 1, 2].map((nth) => `bundlePart ${nth}`),
  )
  expect([store.failure, store.stuck, store.summary?.step]).toEqual([null, false, 'staged'])
  const later = made()
  later.office.missing = [2]
  await later.store.chooseFiles('b1')
  expect(later.office.asked.slice(0, 3)).toEqual(['beginBundle', 'bundlePart 2', 'readBundle'])
})

it('stops sending and reading when it is told to, and goes on from there', async () => {
  const { office, store } = made([
    file({
      read: () => {
        store.pause()
        return Promise.resolve('part')
      },
    }),
  ])
  await store.chooseFiles()
  expect([office.asked, store.stuck, store.summary]).toEqual([['beginBundle', 'bundlePart 0'], true, null])
  const { office: slow, store: reading } = made()
  slow.hears = (action) => void (action === 'readBundle' && reading.pause())
  await reading.chooseFiles()
  expect([reading.summary?.step, reading.doing, reading.percentRead]).toEqual(['reading', null, 100])
  slow.hears = () => undefined
  await reading.goOnReading()
  expect([reading.summary?.step, slow.asked.slice(-1)]).toEqual(['staged', ['bundleRows']])
})

it.each([
  ['cancelled', null],
  ['refused', 'refused'],
  ['failed', 'failed'],
] as const)('a choice that is %s sends nothing', async (chosen, told) => {
  const { office, store } = made(chosen)
  await store.chooseFiles()
  expect([office.asked, store.notChosen]).toEqual([[], told])
})

it('a file that can not be taken is not offered to be sent again', async () => {
  const { office, store } = made()
  office.fault = new AppError('INVALID_INPUT', '文件 32 MB，一次最大 20 MB')
  await store.chooseFiles()
  expect([store.failure?.message, store.stuck]).toEqual(['文件 32 MB，一次最大 20 MB', false])
})

it('what is put right stays in sight as it is now, in its row and beside', async () => {
  const { office, store } = made()
  await store.chooseFiles()
  await store.rows.choose(1)
  await store.rows.putRight(1, { day: '2024-09-30' })
  expect([store.rows.rows[0]?.group, store.rows.open?.day, store.rows.page.value?.row.day]).toEqual([
    'ready',
    '2024-09-30',
    '2024-09-30',
  ])
  office.fault = LOST
  await store.rows.putRight(1, { title: '乙' })
  expect([store.failure, store.rows.open?.title]).toEqual([LOST, '甲'])
})

it('what is said while another change is on its way is kept after it, and why one was not kept is told', async () => {
  const { office, store } = made()
  await store.chooseFiles()
  office.asked.length = 0
  const first = store.rows.putRight(1, { title: '乙' })
  const second = store.rows.putRight(1, { day: '2024-09-30' })
  await Promise.all([first, second])
  expect(office.asked).toEqual(['putRight 1', 'putRight 1'])
  office.fault = LOST
  const third = store.rows.putRight(1, { title: '丙' })
  const fourth = store.rows.leaveOut(1, true)
  await third
  office.fault = null
  await fourth
  expect([store.failure, office.asked.slice(2, 4)]).toEqual([LOST, ['putRight 1', 'leaveOut 1 true']])
  await store.rows.leaveOut(1, false)
  expect(store.failure).toBeNull()
})

it('one is left out, and comes back without its pictures', async () => {
  const { office, store } = made()
  office.row = row({ foreign: 2 })
  await store.chooseFiles()
  await store.rows.choose(1)
  await store.rows.leaveOut(1, true)
  expect(store.rows.open).toMatchObject({ group: 'skipped', skipped: '不导入' })
  office.asked.length = 0
  await store.rows.takeWithout(store.rows.open ?? row())
  expect(office.asked).toEqual(['leaveOut 1 false', 'doWithout 1 foreign true', 'bundlePage 1'])
  expect(store.rows.open).toMatchObject({ group: 'ready', dropsForeign: true })
})

it('offers to decide of all what those in sight lack, and more where there are more', async () => {
  const { office, store } = made()
  office.row = row({ problems: [{ fault: 'foreign', message: '外链图片 2 张' }] })
  await store.chooseFiles()
  const offered = (toFix: number) => [
    ...store.rows.faultsOf({ ...office.summary, counts: { ...office.summary.counts, 'to-fix': toFix } }),
  ]
  expect([offered(1), offered(2)]).toEqual([['foreign'], ['foreign', 'missing']])
})

it('decides of all at once, and reads them anew', async () => {
  const { office, store } = made()
  await store.chooseFiles()
  office.asked.length = 0
  await store.rows.decideAll('foreign')
  await store.rows.decideAll('out')
  expect(office.asked).toEqual(['doWithout  foreign true', 'bundleRows', 'leaveOut  true', 'bundleRows'])
})

it('takes until none is ready, stops when it is told to, and goes on', async () => {
  const { office, store } = made()
  await store.chooseFiles()
  const applying = store.apply()
  store.pause()
  await applying
  expect([store.summary?.applied, store.told, store.percentTaken]).toEqual([1, false, 50])
  await store.apply()
  expect([store.summary?.applied, store.told, office.asked.filter((one) => one === 'applyBundle').length]).toEqual([
    2,
    true,
    2,
  ])
  store.putAway()
  expect([store.summary, store.told]).toEqual([null, false])
})

it('gives it up, and stays where that does not come through', async () => {
  const { office, store } = made()
  await store.chooseFiles()
  office.fault = LOST
  expect([await store.drop(), store.summary?.bundleId]).toEqual([false, 'b1'])
  office.fault = null
  expect([await store.drop(), store.summary]).toEqual([true, null])
})
