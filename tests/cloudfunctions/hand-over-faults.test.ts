import type { HandOver } from '../../cloudfunctions/shared/checkins/hand-overs.repo'
import type { Fault } from '../../devtools/cloud'
import { ANOTHER, handOverDesk, NEXT, shownBy, type HandOverDesk } from '../support/hand-over'
import { interleaved, twoStops } from '../support/interleave'
import { putBack, readAll } from '../support/whole-database'

jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

let desk: HandOverDesk
beforeAll(async () => {
  desk = await handOverDesk()
})
afterAll(() => desk.test.stop())
beforeEach(() => desk.restore())

describe('whatever goes wrong', () => {
  /** Each call is refused, or done without an answer; then the process is gone for good. */
  async function killedAt(nth: number, fault: Fault, work: () => Promise<unknown>): Promise<number> {
    let n = 0
    desk.test.cloud.setFaults(() => {
      n += 1
      return n === nth ? fault : n > nth ? 'error-before' : undefined
    })
    await work().catch(() => undefined)
    desk.test.cloud.setFaults()
    return n
  }
  const FAULTS: readonly Fault[] = ['error-before', 'error-after']

  it('the venue is never without a keeper, and once it was gone on with never with both', async () => {
    await desk.offer()
    const stands = readAll(desk.test.cloud.database)
    const met = new Set<string>()
    for (const [goOn, way] of [
      [() => desk.take(), 'again'],
      [() => desk.test.functions.minute(), 'by the minute'],
    ] as const) {
      for (const fault of FAULTS) {
        let nth = 0
        for (let ended = false; !ended;) {
          putBack(desk.test.cloud.database, stands)
          desk.at(1000)
          nth += 1
          ended = (await killedAt(nth, fault, () => desk.take())) < nth
          const between = desk.keepers()
          met.add(between)
          expect([nth, ['K', 'KN', 'N'].includes(between)]).toEqual([nth, true])
          desk.at(61_000)
          await goOn()
          const accepted = desk.rows<HandOver>('handOvers')[0]?.state === 'accepted'
          expect([way, nth, desk.keepers()]).toEqual([way, nth, accepted ? 'N' : 'K'])
          expect([nth, desk.audited('take-over').length]).toEqual([nth, accepted ? 1 : 0])
        }
        expect(nth).toBeGreaterThan(8)
      }
    }
    expect([...met].sort()).toEqual(['K', 'KN', 'N'])
  }, 120_000)

  it('an offer that died is made by sending it again', async () => {
    const code = shownBy(NEXT)
    for (const fault of FAULTS) {
      let nth = 0
      for (let ended = false; !ended;) {
        desk.restore()
        desk.at(0)
        nth += 1
        ended = (await killedAt(nth, fault, () => desk.offer(NEXT, { code }))) < nth
        desk.at(10_000)
        expect([nth, (await desk.offer(NEXT, { code })).offer]).toMatchObject([nth, { to: '成员1', state: 'offered' }])
        expect([nth, desk.audited('offer-venue').length]).toEqual([nth, 1])
      }
    }
  }, 60_000)

  const settled = (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (failure: Error) => /CONFLICT|NOT_FOUND|FORBIDDEN/.exec(failure.message)?.[0] ?? failure.message,
    )
  it.each<[string, () => Promise<unknown>, string[]]>([
    ['taking it back', () => desk.withdraw(), ['K', 'N']],
    ['declining it on another phone', () => desk.take(false), ['K', 'N']],
    ['accepting it twice', () => desk.take(), ['N']],
    ['offering it to somebody else', () => desk.offer(ANOTHER), ['K', 'N']],
  ])(
    'accepting and %s at once: one of them decides',
    async (_, other, ends) => {
      await desk.offer()
      const stands = readAll(desk.test.cloud.database)
      const met = new Set<string>()
      for (const turns of twoStops(12, 12, 3)) {
        putBack(desk.test.cloud.database, stands)
        desk.at(40_000)
        await interleaved(desk.test.cloud, [() => settled(desk.take()), () => settled(other())], { turns })
        const [handOver] = desk.rows<HandOver>('handOvers')
        const accepted = handOver?.state === 'accepted'
        met.add(desk.keepers())
        expect([turns.join(''), desk.keepers(), handOver?.moving]).toEqual([
          turns.join(''),
          accepted ? 'N' : 'K',
          false,
        ])
        expect(desk.audited('take-over')).toHaveLength(accepted ? 1 : 0)
      }
      expect([...met].sort()).toEqual(ends)
    },
    60_000,
  )
})
