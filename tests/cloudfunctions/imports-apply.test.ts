import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Import } from '../../cloudfunctions/shared/tables/imports.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Fault } from '../../devtools/cloud'
import { change } from '../support/busy-city'
import { OFFICER } from '../support/city'
import { HEAD, importCloud, line, type ImportCloud } from '../support/import-cloud'
import { all } from '../support/recount'
import { alter } from '../support/seats'
import { workbook } from '../support/sheets'

/** Applying a table, while functions die, answers get lost and two press at once: it ends the same. */
let test: ImportCloud
beforeEach(async () => {
  test = await importCloud()
})
afterEach(() => test.stop())

const table = (note: string, rows: number) =>
  workbook({ 场馆: [[...HEAD], ...Array.from({ length: rows }, (_, n) => line(`家${n}`, '滨江区', { 一句话: note }))] })

const told = (): unknown[] =>
  test.venues().map(({ _id, name, note, version, path }: Venue) => [_id, name, note, version, path.length])

it('ends the same wherever the function dies or an answer is lost', async () => {
  await test.imported(await table('一', 3), 'first')
  await test.applied('first')
  const wanted = told().map((venue) => (venue as unknown[]).slice(0, 2))
  const kinds: Fault[] = ['kill-before', 'kill-after', 'error-after', 'error-before', 'duplicate']
  let untouched = false
  let round = 0
  for (; !untouched && round < 60; round++) {
    const importId = `i${round}`
    // Two that are changed, and one that is new.
    const rows = [
      line('家0', '滨江区', { 一句话: `${round}` }),
      line('家1', '滨江区', { 一句话: `${round}` }),
      line(`新${round}`, '高新区'),
    ]
    await test.imported(await workbook({ 场馆: [[...HEAD], ...rows] }), importId)
    const versions = new Map(test.venues().map(({ name, version }) => [name, version]))
    let calls = 0
    untouched = true
    test.cloud.setFaults(({ functionName }) => {
      if (functionName !== 'imports' || ++calls !== 1 + 4 * round) return undefined
      untouched = false
      return kinds[round % kinds.length]
    })
    await test
      .as(OFFICER)
      .call('imports', 'apply', { importId })
      .catch(() => undefined)
    test.cloud.setFaults()
    const done = await test.applied(importId)
    expect([round, done.applied, done.counts.skipped]).toEqual([round, 3, 0])
    const venues = test.venues()
    const named = (name: string): Venue[] => venues.filter((venue) => venue.name === name)
    for (const name of ['家0', '家1'])
      expect(named(name).map(({ note, version }) => [note, version])).toEqual([
        [`${round}`, (versions.get(name) ?? 0) + 1],
      ])
    expect(named(`新${round}`).map(({ version }) => version)).toEqual([1])
    expect(
      all<AuditRow>(test.cloud, 'audit').filter(({ deed, subject }) => deed === 'import' && subject === importId),
    ).toHaveLength(1)
  }
  expect(untouched).toBe(true)
  expect(round).toBeGreaterThan(5)
  expect(told().map((venue) => (venue as unknown[]).slice(0, 2))).toEqual(expect.arrayContaining(wanted) as unknown)
}, 240_000)

it('that died between the log and its own note stands in the log once, however much later it is gone on with', async () => {
  await test.imported(await table('一', 3))
  await test.applied()
  const inLog = () => all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'import')
  const [once] = inLog()
  change<Import>(test.cloud.database, 'imports', 'i1', (one) => (one.doneAt = null))
  test.cloud.clock.advance(3_600_000)
  await test.applied()
  expect(inLog()).toEqual([once])
})

it('of several who press at once, in parts, applies each row once', async () => {
  await test.imported(await table('一', 120))
  const press = () => test.applied()
  const done = await Promise.all([press(), press()])
  for (const one of done) expect(one).toMatchObject({ step: 'done', applied: 120, counts: { new: 120, skipped: 0 } })
  expect(test.venues().map(({ name, version }) => [name, version])).toEqual(
    Array.from({ length: 120 }, (_, n) => [`家${n}`, 1]),
  )
}, 240_000)

it('the same file by two at once makes each venue once', async () => {
  const file = await table('一', 20)
  await Promise.all([test.imported(file, 'i1'), test.imported(file, 'i2')])
  await Promise.all([test.applied('i1'), test.applied('i2')])
  expect(
    test
      .venues()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Array.from({ length: 20 }, (_, n) => `家${n}`).sort())
}, 120_000)

describe('a row that is spoilt in the moment in which all is to be applied', () => {
  const on = { importId: 'i1' }
  const spoil = () =>
    alter(test, 'importRows', {
      id: 'i1_2',
      fields: { group: 'to-fix', problems: [{ field: 'name', message: '太长' }] },
    })
  /** Spoils it as it is noted that rows are applied, and lets the next write of the import go wrong. */
  function spoiltThen(fault: Fault | undefined): void {
    let writes = 0
    test.cloud.setFaults(({ functionName, collection, action }) => {
      if (functionName !== 'imports' || collection !== 'imports' || action !== 'database.modifyDocument')
        return undefined
      writes += 1
      if (writes === 1) spoil()
      return writes === 2 ? fault : undefined
    })
  }

  it.each([undefined, 'kill-before', 'kill-after', 'error-before'] as const)(
    'can be put right, also where whoever met it died: %s',
    async (fault) => {
      await test.imported(await table('一', 3))
      spoiltThen(fault)
      const press = () => test.as(OFFICER).call('imports', 'apply', on)
      await expect(press()).rejects.toThrow()
      test.cloud.setFaults()
      await expect(press()).rejects.toMatchObject({ code: 'CONFLICT' })
      expect(test.venues()).toEqual([])
      await test.as(OFFICER).call('imports', 'fix', { ...on, row: 2, cells: {} })
      expect(await test.applied()).toMatchObject({ step: 'done', applied: 3 })
    },
  )

  it('stays behind where others were applied by then, and the whole can’t be given up any more', async () => {
    await test.imported(await table('一', 120))
    await test.as(OFFICER).call('imports', 'apply', on)
    spoil()
    alter(test, 'importRows', { id: 'i1_2', fields: { applied: false } })
    expect(await test.applied()).toMatchObject({ step: 'done', counts: { 'to-fix': 1 } })
    await expect(test.as(OFFICER).call('imports', 'drop', on)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
