import { AppError } from '../../../src/contract/errors'
import type { ImportedRow, ImportSummary } from '../../../src/contract/import-replies'
import { ImportStore } from '../../../src/features/keeping/importing/import.store'
import { PART_BYTES } from '../../../src/domain/limits'
import type { Call } from '../../../src/services/cloud'
import type { Chosen, NotChosen } from '../../../src/services/platform/chosen'
import { Outbox } from '../../../src/services/outbox'
import { Session } from '../../../src/stores/session'
import { Drawer } from '../lessons/phone'

const NONE = { 'to-fix': 0, new: 0, changed: 0, same: 0, double: 0, skipped: 0, missing: 0 }
const row = (over: Partial<ImportedRow>): ImportedRow => ({
  row: 2,
  group: 'to-fix',
  cells: { name: '甲', district: '火星区' },
  problems: [{ field: 'district', message: '没有这个区县' }],
  before: {},
  ...over,
})

/** A cloud in which one table comes in: what it answers is laid out, what it is asked is kept. */
class Office {
  readonly asked: string[] = []
  fault: AppError | null = null
  summary: ImportSummary = {
    importId: 'i1',
    kind: 'venues',
    fileName: '名册.xlsx',
    at: '2026-03-19T01:41:00.000Z',
    step: 'staged',
    missingParts: [],
    applied: 0,
    rows: 2,
    counts: { ...NONE, 'to-fix': 1, new: 2 },
    columns: [],
    notes: [],
  }
  readonly call = ((_name: string, action: string, input: { nth?: number }) => {
    this.asked.push(input.nth === undefined ? action : `${action} ${input.nth}`)
    if (this.fault) return Promise.reject(this.fault)
    return Promise.resolve(this.replyTo(action))
  }) as Call

  private replyTo(action: string): unknown {
    if (action === 'columns') return { columns: [] }
    if (action === 'imports') return { imports: [] }
    if (action === 'begin') return { ...this.summary, step: 'sending', missingParts: [0, 1, 2] }
    if (action === 'rows') return { rows: [row({})], next: null }
    if (action === 'fix') {
      this.summary = { ...this.summary, counts: { ...NONE, new: 3 }, rows: 3 }
      return {
        row: row({ group: 'new', cells: { name: '甲', district: '滨江区' }, problems: [] }),
        summary: this.summary,
      }
    }
    if (action === 'apply') {
      const applied = this.summary.applied + 1
      this.summary = { ...this.summary, applied, step: applied === this.summary.rows ? 'done' : 'applying' }
    }
    return this.summary
  }
}

const bring = () => Promise.resolve({ state: 'shown' as const })
const LOST = new AppError('UNREACHABLE', '没有连上网络')
const file: Chosen = {
  name: '名册.xlsx',
  bytes: 2 * PART_BYTES + 1,
  shown: '',
  read: (from) => Promise.resolve(`part ${from}`),
}

function phone(call: Call) {
  const parts = { call, storage: new Drawer(), clock: () => 0 }
  return { call, clock: parts.clock, session: new Session(call, new Outbox(parts), parts.storage) }
}

function made(chosen: Chosen | NotChosen = file): { office: Office; store: ImportStore } {
  const office = new Office()
  const app = phone(office.call)
  return { office, store: new ImportStore(app, 'root', { choose: () => Promise.resolve(chosen), bring }) }
}

it('sends a file by its parts, has it read, and shows what is to be fixed', async () => {
  const { office, store } = made()
  await store.chooseFile()
  expect(office.asked).toEqual(['begin', 'part 0', 'part 1', 'part 2', 'read', 'rows'])
  expect([store.step, store.group, store.shown.length, store.sent, store.doing]).toEqual([4, 'to-fix', 1, 100, null])
})

it('goes on with the part that did not come through', async () => {
  const { office } = made()
  const { call } = office
  let parts = 0
  const app = phone(((name: never, action: never, input: never) => {
    if (action === 'part' && ++parts > 1 && parts <= 4) return Promise.reject(LOST)
    return call(name, action, input)
  }) as Call)
  const broken = new ImportStore(app, 'root', { choose: () => Promise.resolve(file), bring })
  await broken.chooseFile()
  expect([broken.failure, broken.stuck, broken.step, broken.sent]).toEqual([LOST, true, 1, 33])
  await broken.goOnSending()
  expect(office.asked).toEqual(['begin', 'part 0', 'part 1', 'part 2', 'read', 'rows'])
  expect([broken.failure, broken.stuck, broken.step]).toEqual([null, false, 4])
})

it('a file that can not be read is not offered to be sent again', async () => {
  const { office } = made()
  const app = phone(((name: never, action: never, input: never) =>
    action === 'read'
      ? Promise.reject(new AppError('INVALID_INPUT', '缺“区县”这一列'))
      : office.call(name, action, input)) as Call)
  const store = new ImportStore(app, 'root', { choose: () => Promise.resolve(file), bring })
  await store.chooseFile()
  expect([store.failure?.code, store.stuck, store.step]).toEqual(['INVALID_INPUT', false, 1])
})

it.each([
  ['cancelled', null],
  ['refused', 'refused'],
  ['failed', 'failed'],
] as const)('a choice that is %s sends nothing', async (chosen, told) => {
  const { office, store } = made(chosen)
  await store.chooseFile()
  expect([office.asked, store.notChosen]).toEqual([[], told])
})

it('saves what was typed, keeps the row in sight, and keeps what did not come through', async () => {
  const { office, store } = made()
  await store.chooseFile()
  const [first] = store.shown
  if (!first) throw new Error('no row')
  store.type(2, 'district', '滨江区')
  office.fault = LOST
  await store.save(2)
  expect([store.failure, store.textIn(first, 'district')]).toEqual([LOST, '滨江区'])
  office.fault = null
  await store.save(2)
  expect([store.failure, store.step, store.shown[0]?.problems]).toEqual([null, 3, []])
  office.asked.length = 0
  await store.save(2)
  expect(office.asked).toEqual([])
})

it('applies until all is done, stops when it is told to, and goes on', async () => {
  const { office, store } = made()
  await store.chooseFile()
  office.summary = { ...office.summary, rows: 3 }
  const applying = store.apply()
  store.pause()
  await applying
  expect([store.summary?.applied, store.step, store.percent]).toEqual([1, 5, 33])
  await store.apply()
  expect([store.summary?.step, store.step]).toEqual(['done', 6])
  store.startAnew()
  expect([store.summary, store.step]).toEqual([null, 1])
})
