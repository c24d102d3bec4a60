import type { Upload } from '../../../cloudfunctions/shared/files/uploads.repo'
import type { Fault } from '../../../devtools/cloud'
import { packed } from '../../../src/domain/zip-pack'
import { bundleCloud, type BundleCloud } from '../../support/bundle-cloud'
import { tagged } from '../../support/old-pages'
import { PLAIN } from '../../support/pictures'
import { all } from '../../support/recount'
import { EDITOR, OTHER } from '../../support/writing-staff'

/** Old notices are read and taken while functions die, answers get lost and two press at once: it ends the same. */
let test: BundleCloud
beforeEach(async () => {
  test = await bundleCloud()
})
afterEach(() => test.stop())

const site = (round: number, pages = 2): Buffer =>
  Buffer.from(
    packed([
      ...Array.from({ length: pages }, (_, n) => ({
        name: `${n}.html`,
        content: Buffer.from(
          tagged({ title: `第 ${round}.${n} 号`, date: `2025-01-0${n + 1}`, inside: '<img src="a.png">' }),
        ),
      })),
      { name: 'a.png', content: PLAIN.png },
    ]),
  )

const told = () =>
  test.notices().map(({ title, publishAt, blocks, work }) => [title, publishAt, blocks.length, work?.turn])
const KINDS: readonly Fault[] = ['kill-before', 'kill-after', 'error-after', 'error-before', 'duplicate']

it('ends the same wherever the function dies or an answer is lost', async () => {
  let untouched = false
  let round = 0
  let wanted = 0
  for (; !untouched && round < 40; round++) {
    const bundleId = `b${round}`
    await test.sent(site(round), bundleId)
    let calls = 0
    untouched = true
    test.cloud.setFaults(({ functionName }) => {
      if (functionName !== 'taking' || ++calls !== 1 + 7 * round) return undefined
      untouched = false
      return KINDS[round % KINDS.length]
    })
    const editor = test.as(EDITOR)
    await editor.call('taking', 'readBundle', { bundleId }).catch(() => undefined)
    await editor.call('taking', 'applyBundle', { bundleId }).catch(() => undefined)
    test.cloud.setFaults(undefined)
    await editor.call('taking', 'readBundle', { bundleId })
    expect(await test.applied(bundleId)).toMatchObject({ step: 'done', applied: 2, counts: { ready: 0, skipped: 0 } })
    wanted += 2
    expect(test.notices()).toHaveLength(wanted)
  }
  expect(untouched).toBe(true)
  expect(round).toBeGreaterThan(4)
  expect(told().every(([, , blocks, turn]) => blocks === 3 && turn === 1)).toBe(true)
  // The one picture of all of them is stored once.
  expect(all<Upload>(test.cloud, 'uploads').filter(({ _id }) => _id.startsWith('m'))).toHaveLength(1)
})

it('is known for its own where the function died between taking it and noting that', async () => {
  await test.read(site(0, 1))
  let claimed = false
  let died = 0
  test.cloud.setFaults(({ collection }) => {
    if (collection === 'movedNotices') claimed = true
    if (collection !== 'bundleRows' || !claimed || died++ > 0) return undefined
    return 'kill-before'
  })
  await test
    .as(EDITOR)
    .call('taking', 'applyBundle', { bundleId: 'b1' })
    .catch(() => undefined)
  test.cloud.setFaults(undefined)
  expect(test.notices()).toHaveLength(1)
  expect(await test.applied()).toMatchObject({ step: 'done', applied: 1, counts: { skipped: 0 } })
})

it('is taken once by two at once, of one bundle or of two with the same pages', async () => {
  await test.read(site(0, 8), 'b1')
  await test.read(site(0, 8), 'b2')
  const [one, other, second] = await Promise.all([
    test.applied('b1'),
    test.applied('b1', OTHER),
    test.applied('b2', OTHER),
  ])
  expect(test.notices()).toHaveLength(8)
  expect(one.applied + second.applied).toBeGreaterThanOrEqual(8)
  expect(other.counts.ready).toBe(0)
  const rows = [...(await test.rows('b1')), ...(await test.rows('b2'))]
  expect(rows.filter(({ group }) => group === 'applied')).toHaveLength(8)
  expect(rows.filter(({ group }) => group === 'skipped')).toHaveLength(8)
})
