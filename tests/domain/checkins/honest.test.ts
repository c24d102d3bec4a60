import { Random } from '../../../devtools/seed/random'
import { after, type Act, type Proof, type State } from '../../../src/domain/checkins/attendance'
import { isStale, judgeClaim, outside, type ScanTime } from '../../../src/domain/checkins/claim'
import { passcodeOf, personalMac, readCode, sessionMac } from '../../../src/domain/checkins/code'
import { isOpenAt } from '../../../src/domain/checkins/session'
import { comes, nodeHmac, type Came, type Door, type Visit } from '../../support/honest-door'

const OPENS = 1.8e12
const HOUR = 3_600_000

/** The rules alone, as the functions put them together, for one who comes. */
class RulesAlone implements Door {
  readonly span = { opensAt: OPENS, closesAt: OPENS + 2.5 * HOUR }
  readonly signer = { venueId: 'v1', sessionId: 'a1', tag: 'ABCDEFG', key: '11'.repeat(32) }
  readonly card = { alias: 'ABCDEFGH23', key: '22'.repeat(32) }
  private stands: { state: State; proof: Proof; madeAt: Date; waited: boolean } | null = null

  claim(at: number, text: string, scanned: ScanTime | null): Promise<Came> {
    const code = readCode(text)
    if (code?.kind !== 'session' || code.mac !== sessionMac(this.signer, code, nodeHmac)) return refused('not-a-code')
    const closed = outside(this.span, code, new Date(at))
    if (closed) return refused(closed)
    const verdict = judgeClaim(code, scanned, new Date(at))
    if (verdict === 'expired') return refused(verdict)
    return this.enter(verdict === 'counts' ? 'claim' : 'late-claim', 'code', at)
  }

  passcode(at: number, digits: string): Promise<Came> {
    if (!isOpenAt(this.span, at)) return refused('over')
    if (digits !== passcodeOf(this.signer, nodeHmac)) return refused('wrong-passcode')
    return this.enter('claim', 'passcode', at)
  }

  scan(at: number, text: string, kept: { at: number; sure: boolean }): Promise<Came> {
    const code = readCode(text)
    if (code?.kind !== 'personal' || code.mac !== personalMac(this.card, code, nodeHmac)) return refused('not-a-code')
    return isStale(code, kept) ? refused('stale') : this.enter('register', 'personal', at)
  }

  confirm(at: number): Promise<Came> {
    return this.enter('seen', 'confirmed', at)
  }

  private enter(act: Act, proof: Proof, at: number): Promise<Came> {
    const before = this.stands
    const state = after(before, act, new Date(at))
    if (state !== null) this.stands = { state, proof, madeAt: new Date(at), waited: act === 'late-claim' }
    if (this.stands?.state === 'waiting') return Promise.resolve('waiting')
    return Promise.resolve(state === null ? 'already' : 'present')
  }
}

const refused = (reason: string): Promise<Came> => Promise.resolve<Came>(`refused: ${reason}`)

it('ten thousand honest people are let in, whatever their phones think that the time is', async () => {
  const visits: Visit[] = []
  for (let seed = 1; seed <= 10_000; seed++) visits.push(await comes(new RulesAlone(), new Random(seed)))
  const wrong = visits.filter(
    ({ answers, inTime }) =>
      answers.some((one) => one.startsWith('refused')) ||
      !answers.some((one) => one === 'present') ||
      (inTime && answers[0] !== 'present'),
  )
  expect(wrong).toEqual([])
  // All ways were gone, and each of them by many.
  const many = (fits: (visit: Visit) => boolean): void => expect(visits.filter(fits).length).toBeGreaterThan(300)
  for (const by of ['code', 'personal', 'passcode'] as const) many((visit) => visit.by === by)
  many(({ by, inTime }) => by === 'code' && inTime)
  many(({ by, offline }) => by === 'code' && offline)
  many(({ by, offline, answers }) => by === 'code' && !offline && answers[0] === 'waiting')
  many(({ by, offline }) => by === 'personal' && offline)
  many(({ answers }) => answers.includes('already'))
})
