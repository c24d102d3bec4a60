import { ExportStore } from '../../../src/features/boards/export.store'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { NOW } from './boards'

describe('taking a table away', () => {
  const file = { fileName: '表.xlsx', url: 'https://x', expiresAt: NOW, rows: 4 }

  it('asks once, opens what came, and says when it could not', async () => {
    const cloud = new Cloud().answer('exportNumbers', file)
    const store = new ExportStore(appWith(cloud))
    const of = { orgId: 'school', assignmentId: 'lesson-8' }
    await Promise.all(
      [1, 2].map(() => store.export(of, { table: 'exportNumbers', format: 'xlsx' }, () => Promise.resolve(true))),
    )
    expect([cloud.inputs('exportNumbers'), store.done]).toEqual([[{ ...of, format: 'xlsx' }], file])

    await store.export(of, { table: 'exportNumbers', format: 'csv' }, () => Promise.resolve(false))
    expect([store.done, store.stuck]).toEqual([null, true])

    const refused = new ExportStore(appWith(new Cloud().answer('exportNumbers', refusal('FORBIDDEN'))))
    await refused.export(of, { table: 'exportNumbers', format: 'csv' }, () => Promise.resolve(true))
    expect([refused.error?.code, refused.making]).toEqual(['FORBIDDEN', null])
  })
  it('is of the assignment on the screen or of a month of the last year, as the person chooses', () => {
    const store = new ExportStore(appWith(new Cloud()))
    const of = () => store.of('school', 'lesson-8')
    store.begin(null)
    expect(of()).toEqual({ orgId: 'school', assignmentId: 'lesson-8' })
    store.show('month')
    expect([of(), store.earlier, store.later]).toEqual([
      { orgId: 'school', kind: 'lesson', month: '2026-11' },
      '2026-10',
      null,
    ])
    for (let i = 0; i < 20; i++) if (store.earlier !== null) store.turnTo(store.earlier)
    expect([store.month, store.earlier, store.later]).toEqual(['2025-12', null, '2026-01'])
    // What the overview shows by month is what is offered first.
    store.begin('2026-09')
    expect([of(), store.later]).toEqual([{ orgId: 'school', kind: 'lesson', month: '2026-09' }, '2026-10'])
  })
})
