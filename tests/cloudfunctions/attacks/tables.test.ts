import type { Org } from '../../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/roster.repo'
import { HOUR_MS } from '../../../src/domain/time'
import { change } from '../../support/busy-city'
import { memberId, openidOf } from '../../support/city'
import { answer, aStreet, CODES, DEPUTY, HOME, NEXT, SECRETARY, type Street } from '../../support/strangers'
import { cellsOf, csvOf } from '../../support/tables'

/** Who wants a table to do something where it is opened, or to take one that is not theirs. */
let street: Street
beforeEach(async () => (street = await aStreet()))
afterEach(() => street.test.stop())

const FORMULAS = [
  '=1+1',
  '＝HYPERLINK("http://x","点")',
  " =cmd|' /C calc'!A0",
  '\u200b=1',
  '\u3000＋1',
  '\ufeff@SUM(A1)',
  '﹣1+1',
  '\u00a0\u200d-2',
  '\u2212=3',
  "'=1",
]
/** What a program sees that drops what is not to be seen. */
const seen = (cell: string): string =>
  cell.normalize('NFKC').replace(/^[\s\p{C}\p{Default_Ignorable_Code_Point}]+/u, '')

const table = async (format: 'xlsx' | 'csv'): Promise<ArrayBuffer> => {
  const asked = { orgId: HOME, assignmentId: 'L1', format }
  const { url } = await street.test.as(SECRETARY).call('exports', 'exportPeople', asked)
  return (await fetch(url)).arrayBuffer()
}

it('stands on the roster, or is a branch, under a name that is a formula: in every table it is a text', async () => {
  for (const [n, name] of FORMULAS.entries())
    change<RosterRow>(street.test.cloud.database, 'roster', memberId(HOME, 20 + n), (row) => (row.name = name))
  change<Org>(street.test.cloud.database, 'orgs', HOME, (org) => (org.name = '=1+1 团支部'))
  const csv = csvOf(Buffer.from(await table('csv')).toString()).flat()
  const xlsx = (await cellsOf(await table('xlsx'))).flat()
  expect(csv.filter((cell) => /^[=+\-@\u2212]/.test(seen(cell)))).toEqual([])
  expect(xlsx.filter(({ type }) => type === 'other')).toEqual([])
  const texts = xlsx.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  expect(texts.filter((cell) => /^[=+\-@\u2212]/.test(seen(cell)))).toEqual([])
  for (const name of FORMULAS) expect(csv.some((cell) => cell.endsWith(name))).toBe(true)
})

it('gives a formula, and what turns the line, as a reason: refused, or a text wherever it is shown', async () => {
  const excuse = (reason: string) =>
    street.test.as(SECRETARY).call('boards', 'excuse', { assignmentId: 'L1', memberId: memberId(HOME, 2), reason })
  for (const reason of ['病\u202e假', '病\u0000假', '\u200b\u3164\u2800', '\ud800', '\u2066x'])
    expect(await answer(excuse(reason))).toBe('INVALID_INPUT')
  expect(await answer(excuse('=1+1'))).toBe('ok')
  const cells = csvOf(Buffer.from(await table('csv')).toString()).flat()
  expect(cells.filter((cell) => seen(cell).startsWith('='))).toEqual([])
})

it('asks to be added under a name that turns the line or shows nothing', async () => {
  const ask = (name: string) =>
    answer(street.test.as('openid-a').call('identity', 'requestToJoin', { code: CODES[HOME] ?? '', name, after: null }))
  for (const name of ['张\u202e三', '\u200b\u3164', '张\u0000', '\udc00', '·', ' ', '张'.repeat(51)])
    expect([name, await ask(name)]).toEqual([name, 'INVALID_INPUT'])
  expect(street.account('openid-a')).toBeUndefined()
})

it('takes a table by its address: it names nobody, is never twice the same, and ends', async () => {
  const asked = { orgId: HOME, assignmentId: 'L1', format: 'csv' as const }
  const urls = await Promise.all(
    [SECRETARY, DEPUTY, SECRETARY].map(
      async (who) => (await street.test.as(who).call('exports', 'exportPeople', asked)).url,
    ),
  )
  expect(new Set(urls.map((url) => url.split('?')[0])).size).toBe(3)
  expect(urls.map(decodeURIComponent).join('\n')).not.toMatch(/成员|openid|支部|L1/)
  const [one = '', two = ''] = urls
  const [path = ''] = one.split('?')
  // Neither without its seal nor with that of another table.
  for (const url of [path, `${path}?${two.split('?')[1] ?? ''}`]) expect((await fetch(url)).ok).toBe(false)
  street.pass(HOUR_MS + 1000)
  expect((await fetch(one)).ok).toBe(false)
})

it('takes the names of another branch, of a level above, or of one by way of a member’s id', async () => {
  for (const orgId of [NEXT, 'u0', 'root', memberId(HOME, 2), 'nowhere'])
    for (const who of [SECRETARY, openidOf(HOME, 2)]) {
      const asked = { orgId, assignmentId: 'L1', format: 'csv' as const }
      expect(await answer(street.test.as(who).call('exports', 'exportPeople', asked))).toBe('FORBIDDEN')
    }
  expect(street.test.cloud.database.count('exports', {})).toBe(0)
})
