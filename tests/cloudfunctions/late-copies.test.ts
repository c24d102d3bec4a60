import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aDraw, aFirst, deskOf, VENUE, youth, type Desk } from '../support/seats'
import { keptCity } from '../support/venues'

/** A copy of a request that is on its way for so long that its sender has changed their mind again meanwhile. */
let test: TestCloud
let desk: Desk
const [A, B, C] = [youth(1), youth(2), youth(3)]
beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  test.has({ venues: [VENUE], activities: [aFirst({ _id: 'a1', quota: 1 })] })
  test.has(aDraw({ _id: 'a2', quota: 1 }))
  desk = deskOf(test)
})
afterEach(() => test.stop())

/** As a phone sends it: with what it was told last. */
const signUpOf = async (activityId: string): Promise<Sent<Contract['homes']['signUp']>> => ({
  activityId,
  name: '青年',
  times: (await desk.look(A, activityId)).times,
})
const cancelOf = async (activityId: string): Promise<Sent<Contract['homes']['cancel']>> => ({
  activityId,
  times: (await desk.look(A, activityId)).own?.times,
})
const signUp = (input: Sent<Contract['homes']['signUp']>) => test.as(A).call('homes', 'signUp', input)
const cancel = (input: Sent<Contract['homes']['cancel']>) => test.as(A).call('homes', 'cancel', input)

describe.each([
  ['first come', 'a1', '位'],
  ['a draw', 'a2', '抽'],
])('of %s', (_way, activityId, stand) => {
  const standing = async () => (await desk.stand([A], activityId))[0]

  it('a sign-up takes nothing for who has given it back, and says so; a new one does', async () => {
    const asked = await signUpOf(activityId)
    expect(await signUp(asked)).toMatchObject({ times: 1 })
    expect(await signUp(asked)).toMatchObject({ times: 1 })
    await cancel(await cancelOf(activityId))
    await expect(signUp(asked)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '这次报名之后你又取消了，没有再报。还想去，请再点一次报名',
    })
    expect(await standing()).toBe('无')
    expect(await signUp(await signUpOf(activityId))).toMatchObject({ times: 2 })
    expect(await standing()).toBe(stand)
  })

  it('a cancellation gives back nothing that was taken since', async () => {
    await signUp(await signUpOf(activityId))
    const asked = await cancelOf(activityId)
    await cancel(asked)
    await signUp(await signUpOf(activityId))
    expect(await cancel(asked)).toEqual({ gone: true })
    expect(await standing()).toBe(stand)
    await cancel(await cancelOf(activityId))
    expect(await standing()).toBe('无')
  })
})

it('of many at once, in any order, one sign-up and one cancellation count', async () => {
  for (const who of [B, C]) await desk.in(who)
  const asked = await signUpOf('a1')
  await Promise.all(Array.from({ length: 10 }, () => signUp(asked)))
  expect(await desk.stand([B, C, A])).toEqual(['位', '候1', '候2'])
  const back = await cancelOf('a1')
  const late = await Promise.allSettled([...Array.from({ length: 10 }, () => cancel(back)), signUp(asked)])
  expect(late.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(1)
  await expect(signUp(asked)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await desk.stand([B, C, A])).toEqual(['位', '候1', '无'])
  expect(desk.kept().times).toMatchObject({ [desk.kept().line[2]?.personId ?? '']: 1 })
})
