import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import { CRITERIA_KEPT_MAX, LECTURERS_MAX } from '../../src/domain/limits'
import { OFFICER, ROOT } from '../support/city'
import type { TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { codeOf, starCloud } from '../support/star-cloud'
import { aLecturer } from '../support/talks'

/** Lists that have room for so many hold no more, however many come at once for the last places; and what they refuse leaves nothing. */
const CROWD = 12
const LEFT = 3
let test: TestCloud
beforeEach(async () => {
  test = await starCloud()
})
afterEach(() => test.stop())

const crowd = (send: (nth: number) => Promise<unknown>): Promise<string[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, nth) => codeOf(send(nth))))

/** As many as were told so stand, and one after another fills what is left. */
async function holds(
  most: number,
  { send, standing }: { send: (nth: number) => Promise<unknown>; standing: () => number },
) {
  const before = standing()
  const codes = await crowd(send)
  expect(standing()).toBe(before + codes.filter((code) => code === 'ok').length)
  expect(standing()).toBeLessThanOrEqual(most)
  for (let nth = 0; nth < CROWD; nth++) await codeOf(send(nth))
  expect(standing()).toBe(most)
  expect(await codeOf(send(CROWD))).toMatch(/^TOO_MANY/)
}

it(`of a crowd that proposes lecturers no more than ${LECTURERS_MAX} stand`, async () => {
  test.has({ lecturers: Array.from({ length: LECTURERS_MAX - LEFT }, (_, n) => aLecturer({ _id: `l${n}` })) })
  const lecturer = {
    name: '苏曼',
    unit: '就业中心',
    themes: ['careers' as const],
    topics: [{ id: 'a', title: '第一份简历', minutes: 60, note: '' }],
  }
  await holds(LECTURERS_MAX, {
    send: (nth) =>
      test.as(OFFICER).call('talks', 'propose', { orgId: ROOT, lecturerId: `n${nth}`, version: 0, lecturer }),
    standing: () => all(test.cloud, 'lecturers').length,
  })
})

it(`of a crowd that begins versions of the criteria no more than ${CRITERIA_KEPT_MAX} drafts stand`, async () => {
  const city = test.as(OFFICER)
  await city.call('stars', 'beginCriteria', { orgId: ROOT, newId: 'd' })
  const drafts = () => all<KeptCriteria>(test.cloud, 'criteria').filter(({ state }) => state === 'draft')
  const [draft] = drafts()
  if (!draft) throw new Error('nothing was begun')
  test.has({ criteria: Array.from({ length: CRITERIA_KEPT_MAX - LEFT - 1 }, (_, n) => ({ ...draft, _id: `d${n}` })) })
  await holds(CRITERIA_KEPT_MAX, {
    send: (nth) => city.call('stars', 'beginCriteria', { orgId: ROOT, newId: `n${nth}` }),
    standing: () => drafts().length,
  })
})
