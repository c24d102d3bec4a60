import type { Exported } from '../../../src/contract/exports'
import { ExportStore, type Bring } from '../../../src/features/boards/export.store'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { NOW } from './boards'

describe('taking a table away', () => {
  const file: Exported = { fileName: '表.xlsx', url: 'https://x', expiresAt: NOW, moment: 'live', asOf: NOW, rows: 4 }
  const of = { orgId: 'school', assignmentId: 'lesson-8' }
  const shown: Bring = () => Promise.resolve({ state: 'shown' })

  it('asks once, opens what came, and says when it could not', async () => {
    const cloud = new Cloud().answer('exportNumbers', file)
    const store = new ExportStore(appWith(cloud))
    await Promise.all([1, 2].map(() => store.export(of, { table: 'exportNumbers', format: 'xlsx' }, shown)))
    expect([cloud.inputs('exportNumbers'), store.done]).toEqual([[{ ...of, format: 'xlsx' }], file])

    const stuck: Bring = () => Promise.resolve({ state: 'stuck' })
    await store.export(of, { table: 'exportNumbers', format: 'csv' }, stuck)
    expect([store.done, store.stuck, store.held]).toEqual([null, true, false])

    const refused = new ExportStore(appWith(new Cloud().answer('exportNumbers', refusal('FORBIDDEN'))))
    await refused.export(of, { table: 'exportNumbers', format: 'csv' }, shown)
    expect([refused.error?.code, refused.making]).toEqual(['FORBIDDEN', null])
  })

  it('is held where WeChat opens no such file, until a tap sends it; another choice lets go of it', async () => {
    const store = new ExportStore(appWith(new Cloud().answer('exportPeople', file)))
    const answers = [false, true]
    const held: Bring = () => Promise.resolve({ state: 'held', send: () => Promise.resolve(answers.shift() === true) })
    await store.export(of, { table: 'exportPeople', format: 'csv-raw' }, held)
    expect([store.done, store.held, store.sent]).toEqual([file, true, false])
    await store.sendOn()
    expect([store.held, store.sent]).toEqual([true, false])
    await store.sendOn()
    expect([store.held, store.sent]).toEqual([true, true])
    store.show('month')
    expect([store.done, store.held, store.sent]).toEqual([null, false, false])
  })

  it('is of the assignment on the screen or of a month of the last year, as the person chooses', () => {
    const store = new ExportStore(appWith(new Cloud()))
    const asked = () => store.of('school', 'lesson-8')
    store.begin({ month: null, frozen: false, kind: 'lesson' })
    expect(asked()).toEqual(of)
    store.show('month')
    const month = { orgId: 'school', kind: 'lesson', moment: 'frozen' }
    expect([asked(), store.earlier, store.later]).toEqual([{ ...month, month: '2026-11' }, '2026-10', null])
    for (let i = 0; i < 20; i++) if (store.earlier !== null) store.turnTo(store.earlier)
    expect([store.month, store.earlier, store.later]).toEqual(['2025-12', null, '2026-01'])
    // What the overview shows by month is what is offered first.
    store.begin({ month: '2026-09', frozen: false, kind: 'lesson' })
    expect([asked(), store.later]).toEqual([{ ...month, month: '2026-09' }, '2026-10'])
  })

  it('is of the deadline once that is kept, or of now where the person chooses that', () => {
    const store = new ExportStore(appWith(new Cloud()))
    store.begin({ month: null, frozen: false, kind: 'lesson' })
    expect([store.hasMoments, store.of('school', 'lesson-8')]).toEqual([false, of])
    store.begin({ month: null, frozen: true, kind: 'lesson' })
    expect([store.hasMoments, store.of('school', 'lesson-8')]).toEqual([true, { ...of, moment: 'frozen' }])
    store.choose('live')
    expect(store.of('school', 'lesson-8')).toEqual({ ...of, moment: 'live' })
    // The next time begins with what counts.
    store.begin({ month: null, frozen: true, kind: 'lesson' })
    expect(store.moment).toBe('frozen')
  })
})
