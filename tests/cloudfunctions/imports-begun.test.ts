import { IMPORTS_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { OFFICER, ROOT } from '../support/city'
import { importCloud, type ImportCloud } from '../support/import-cloud'

let test: ImportCloud
beforeEach(async () => {
  test = await importCloud()
})
afterEach(() => test.stop())

const begin = (importId: string) =>
  test.as(OFFICER).call('imports', 'begin', { orgId: ROOT, importId, kind: 'venues', fileName: 'x.csv', bytes: 10 })

it('so many are begun in an hour, also at once; a repeat begins none', async () => {
  const begun = await Promise.allSettled(Array.from({ length: IMPORTS_PER_HOUR + 5 }, (_, n) => begin(`i${n}`)))
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(IMPORTS_PER_HOUR)
  for (const one of begun) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'TOO_MANY' })
  const [there] = test.cloud.database.find('imports')
  await begin(String(there?._id))
  await expect(begin('more')).rejects.toMatchObject({ code: 'TOO_MANY' })
  expect(test.cloud.database.count('imports')).toBe(IMPORTS_PER_HOUR)
  test.cloud.clock.advance(HOUR_MS + 1)
  await begin('more')
})

it('one that was begun is gone on with, however many others were begun since', async () => {
  await begin('mine')
  test.cloud.clock.advance(HOUR_MS + 1)
  await Promise.all(Array.from({ length: IMPORTS_PER_HOUR }, (_, n) => begin(`i${n}`)))
  expect(await begin('mine')).toMatchObject({ importId: 'mine', step: 'sending' })
  await expect(begin('more')).rejects.toMatchObject({ code: 'TOO_MANY' })
})
