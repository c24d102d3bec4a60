import { MOVE_NAMES, type MoveName } from '../../src/domain/publishing/moves'
import { COPY_STAGES } from '../../src/domain/publishing/piece'
import { interleaved, type Outcome } from '../support/interleave'
import { TUESDAY } from '../support/local-cloud'
import {
  ACTIONS,
  inputOf,
  N,
  noticeIn,
  UNIT,
  writingCity,
  type Role,
  type Situation,
  type WritingCity,
} from '../support/writing-city'

/** Moves that are killed at any of their calls, sent again, and made by two at once: what is published is never lost or half-changed. */
let city: WritingCity
let fitting: Fitting[]
beforeAll(async () => {
  city = await writingCity()
  fitting = await possible()
})
afterAll(() => city.stop())

const SITUATIONS: readonly Situation[] = (['not-out', 'scheduled', 'published'] as const).flatMap((out) =>
  ([null, ...COPY_STAGES] as const).map((copy) => ({ out, copy })),
)
type Work = () => Promise<unknown>
const make =
  (name: MoveName, role: Role, act: string): Work =>
  () =>
    city.call(role, ACTIONS[name].action, inputOf(name, act))
const whoMakes = (name: MoveName): Role => (['hold', 'approve', 'sendBack'].includes(name) ? 'reviewer' : 'writer')
const codeOf = (outcome: Outcome): string =>
  outcome === 'died' ? 'died' : 'value' in outcome ? 'ok' : String(Reflect.get(Object(outcome.failure), 'code'))

interface Fitting {
  situation: Situation
  moves: MoveName[]
}

/** Each situation with what can be done in it, as it comes about in the functions themselves. */
async function possible(): Promise<Fitting[]> {
  const found: Fitting[] = []
  for (const situation of SITUATIONS) {
    const moves: MoveName[] = []
    for (const name of MOVE_NAMES) {
      city.begin(noticeIn(situation))
      const done = await make(name, whoMakes(name), 'now')().then(
        () => true,
        () => false,
      )
      if (done) moves.push(name)
    }
    if (moves.length > 0) found.push({ situation, moves })
  }
  return found
}

describe('a move that is killed', () => {
  /** One of each that is looked at for all of its calls: every move, where it is made first. */
  async function killed(work: Work, begin: () => void): Promise<string[]> {
    begin()
    const before = city.stored()
    const counted = await interleaved(city.cloud, [work], { turns: [] })
    const [calls = 0] = counted.calls
    const whole = city.stored()
    const faults: string[] = whole === before ? ['it changed nothing'] : []
    for (let n = 0; n < calls; n++) {
      begin()
      const { outcomes } = await interleaved(city.cloud, [work], { turns: [], diesAfter: new Map([[0, n]]) })
      const [notices] = [before, whole].map((text) => (JSON.parse(text) as unknown[])[0])
      const left = (JSON.parse(city.stored()) as unknown[])[0]
      const after = (JSON.parse(whole) as unknown[])[0]
      const half = ![notices, after].some((one) => JSON.stringify(one) === JSON.stringify(left))
      if (half) faults.push(`half done after ${n} calls`)
      if (outcomes[0] !== 'died') faults.push(`not dead after ${n} calls`)
      await work()
      if (city.stored() !== whole) faults.push(`otherwise after ${n} calls and once more`)
    }
    await work()
    if (city.stored() !== whole) faults.push('otherwise once more')
    return faults
  }

  it.each(MOVE_NAMES)('%s is wholly made or not at all, and made once however often it is sent', async (name) => {
    const [first] = fitting.filter(({ moves }) => moves.includes(name))
    if (!first) throw new Error(`${name} is possible nowhere`)
    expect(await killed(make(name, whoMakes(name), 'now'), () => city.begin(noticeIn(first.situation)))).toEqual([])
  })

  it('a correction takes the place of what is out as a whole', async () => {
    const begin = (): void => city.begin(noticeIn({ out: 'published', copy: 'review' }))
    expect(await killed(make('approve', 'reviewer', 'now'), begin)).toEqual([])
    expect(city.kept()).toMatchObject({ correction: { changes: [{ what: '改了时间' }] }, work: { copy: null } })
  })

  it('what is begun, or taken over from above, is there once', async () => {
    const { text } = inputOf('save', 'x') as { text: object }
    const begun: Work = () => city.call('writer', 'begin', { orgId: UNIT, noticeId: 'new', act: 'x', text })
    const taken: Work = () => city.call('writer', 'repost', { orgId: UNIT, noticeId: 'above', act: 'x' })
    for (const work of [begun, taken]) expect(await killed(work, () => city.begin())).toEqual([])
  })

  it.each([
    ['approve', 'review', 'approve-notice', ''],
    ['sendBack', 'review', 'return-notice', '时间写错了'],
    ['release', 'approved', 'release-notice', ''],
    ['withdraw', null, 'withdraw-notice', '时间写错了'],
  ] as const)('%s stands in the audit log once, by whom and why', async (name, copy, deed, detail) => {
    city.begin(noticeIn({ out: copy === null ? 'published' : 'not-out', copy }))
    const work = make(name, whoMakes(name), 'now')
    await work()
    await work()
    const actorId = city.personOf(whoMakes(name))
    expect(city.audited()).toMatchObject([{ actorId, deed, orgId: UNIT, subject: N, detail, at: TUESDAY }])
    // Of a move that has gone before and is not this one nothing is noted anew.
    await make(name === 'withdraw' ? 'correct' : 'recall', 'writer', 'now')()
    expect(city.audited()).toHaveLength(1)
  })

  it('what its writers do with a draft stands in no audit log', async () => {
    for (const [name, copy] of [
      ['save', 'draft'],
      ['submit', 'draft'],
      ['recall', 'review'],
      ['discard', 'draft'],
    ] as const) {
      city.begin(noticeIn({ out: 'not-out', copy }))
      await make(name, 'writer', 'now')()
      expect([name, city.audited()]).toEqual([name, []])
    }
  })

  it('handed in, the version that is decided about is kept as it was', async () => {
    city.begin(noticeIn({ out: 'not-out', copy: 'draft' }))
    await make('submit', 'writer', 'now')()
    const compared = await city.call('reviewer', 'compare', { noticeId: N, before: null, after: 2 })
    expect(compared).toMatchObject({ after: { title: '秋季团日' }, blocks: [{ block: { kind: 'paragraph' } }] })
  })
})

describe('two at once', () => {
  it('of any two moves that fit one state exactly one is made, and the other changes nothing', async () => {
    const faults: string[] = []
    let pairs = 0
    for (const { situation, moves } of fitting)
      for (const [nth, first] of moves.entries())
        for (const second of moves.slice(nth)) {
          pairs += 1
          const works = [make(first, whoMakes(first), 'one'), make(second, whoMakes(second), 'two')]
          const alone: string[] = []
          for (const work of works) {
            city.begin(noticeIn(situation))
            await work()
            alone.push(JSON.stringify(city.kept()))
          }
          city.begin(noticeIn(situation))
          // Call by call in turn: both have read before either writes.
          const turns = Array.from({ length: 60 }, (_, n) => n % 2)
          const { outcomes } = await interleaved(city.cloud, works, { turns })
          const codes = outcomes.map(codeOf)
          const made = alone[codes.indexOf('ok')]
          const told = `${JSON.stringify(situation)}: ${first} and ${second}`
          if (codes.slice().sort().join() !== 'CONFLICT,ok') faults.push(`${told}: ${codes.join()}`)
          else if (made !== JSON.stringify(city.kept())) faults.push(`${told}: not as ${first} or ${second} alone`)
        }
    expect(pairs).toBeGreaterThan(40)
    expect(faults).toEqual([])
  })

  it('what comes out while it is being taken back stays out', async () => {
    const out = new Date(TUESDAY.getTime() + 3_600_000)
    const unschedule = make('unschedule', 'writer', 'now')
    const done: string[] = []
    for (let passes = 0; done[done.length - 1] !== 'ok'; passes++) {
      city.time.set(out.getTime() - 1)
      city.begin(noticeIn({ out: 'scheduled', copy: null }))
      const before = city.stored()
      let calls = 0
      city.cloud.setGate((_, pass) => {
        if (calls++ === passes) city.time.set(out)
        return pass()
      })
      const code = await unschedule().then(
        () => 'ok',
        (failure: unknown) => String(Reflect.get(Object(failure), 'code')),
      )
      expect([passes, code, city.stored() === before]).toEqual([passes, code, code === 'CONFLICT'])
      done.push(code)
    }
    city.cloud.setGate()
    city.time.set(TUESDAY)
    // Until the very call that writes.
    expect(done.length).toBeGreaterThan(5)
  })

  it('of two who take over the same notice the first stands, and both are answered with it', async () => {
    city.begin()
    const take =
      (role: Role, act: string): Work =>
      () =>
        city.call(role, 'repost', { orgId: UNIT, noticeId: 'above', act })
    const turns = Array.from({ length: 60 }, (_, n) => n % 2)
    const { outcomes } = await interleaved(city.cloud, [take('writer', 'one'), take('both', 'two')], { turns })
    expect(outcomes.map(codeOf)).toEqual(['ok', 'ok'])
    const [one, two] = outcomes.map((outcome) => (outcome !== 'died' && 'value' in outcome ? outcome.value : null))
    expect(one).toMatchObject({ stage: 'review', history: [{ move: 'repost' }, { move: 'submit' }] })
    expect(Reflect.get(Object(two), 'noticeId')).toBe(Reflect.get(Object(one), 'noticeId'))
  })
})
