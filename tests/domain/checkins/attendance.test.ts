import fc from 'fast-check'
import {
  after,
  isByKeeper,
  PROOFS,
  STATES,
  undoUntil,
  type Act,
  type Proof,
  type State,
} from '../../../src/domain/checkins/attendance'
import { UNDO_MINUTES } from '../../../src/domain/limits'

const NOW = new Date(1.8e12)
const MINUTE = 60_000
const ago = (span: number): Date => new Date(NOW.getTime() - span)
const ACTS: readonly Act[] = ['claim', 'late-claim', 'register', 'seen', 'unseen', 'take-back', 'undo', 'lapse']
const stood = (state: State, proof: Proof = 'code', { madeAt = NOW, waited = false } = {}) => ({
  state,
  proof,
  madeAt,
  waited,
})
const become = (state: State | null, act: Act): State | null => after(state && stood(state), act, NOW)

it.each<[State | null, (State | null)[]]>([
  // claim, late-claim, register, seen, unseen, take-back, undo, lapse
  [null, ['present', 'waiting', 'present', null, null, null, null, null]],
  ['waiting', ['present', null, 'present', 'present', 'denied', null, null, 'lapsed']],
  ['present', [null, null, null, null, null, null, null, null]],
  ['denied', ['present', null, 'present', 'present', null, 'waiting', null, null]],
  ['lapsed', ['present', null, 'present', null, null, null, null, null]],
  ['undone', ['present', 'waiting', 'present', null, null, null, null, null]],
])('what becomes of %s', (state, becomes) => {
  expect(ACTS.map((act) => become(state, act))).toEqual(becomes)
})

const some = fc.record({
  state: fc.constantFrom(...STATES),
  proof: fc.constantFrom(...PROOFS),
  waited: fc.boolean(),
  madeAt: fc.integer({ min: 0, max: 30 * MINUTE }).map(ago),
})

it('presence is taken away by nothing but the keeper, who takes back what the keeper gave, soon', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...ACTS), (before, act) => {
      const next = after({ ...before, state: 'present' }, act, NOW)
      if (next === null || next === 'present') return
      expect(act === 'undo' || (act === 'take-back' && before.proof === 'confirmed')).toBe(true)
      expect(isByKeeper(before.proof)).toBe(true)
      expect(NOW.getTime() - before.madeAt.getTime()).toBeLessThanOrEqual(UNDO_MINUTES * MINUTE)
    }),
  )
})

it('the same act again changes nothing', () => {
  fc.assert(
    fc.property(fc.option(some), fc.constantFrom(...ACTS), (before, act) => {
      const next = after(before, act, NOW)
      if (next === null || act === 'take-back') return
      const made = {
        state: next,
        proof: before?.proof ?? 'code',
        madeAt: NOW,
        waited: next === 'waiting' || before?.waited === true,
      }
      expect(after(made, act, NOW)).toBeNull()
    }),
  )
})

it('a mistake is undone for ten minutes, and what a member did themselves never', () => {
  const undone = (proof: Proof, span: number, waited = false) =>
    after(stood('present', proof, { madeAt: ago(span), waited }), 'undo', NOW)
  for (const proof of ['personal', 'hand', 'confirmed'] as const) {
    expect(undone(proof, UNDO_MINUTES * MINUTE)).toBe('undone')
    expect(undone(proof, UNDO_MINUTES * MINUTE + 1)).toBeNull()
    // A late claim that lies beside it waits as before.
    expect(undone(proof, 0, true)).toBe('waiting')
    expect(undoUntil(stood('present', proof))).toEqual(new Date(NOW.getTime() + UNDO_MINUTES * MINUTE))
  }
  for (const proof of ['code', 'passcode'] as const) {
    expect(undone(proof, 0)).toBeNull()
    expect(undoUntil(stood('present', proof))).toBeNull()
  }
  expect(undoUntil(stood('waiting', 'hand'))).toBeNull()
})

it('an answer is taken back within its minute', () => {
  const back = (state: State, proof: Proof, span: number) =>
    after(stood(state, proof, { madeAt: ago(span), waited: true }), 'take-back', NOW)
  expect(back('denied', 'code', MINUTE)).toBe('waiting')
  expect(back('present', 'confirmed', MINUTE)).toBe('waiting')
  expect(back('denied', 'code', MINUTE + 1)).toBeNull()
  const seenAfter = (span: number) => after(stood('denied', 'code', { madeAt: ago(span), waited: true }), 'seen', NOW)
  expect([seenAfter(MINUTE), seenAfter(MINUTE + 1)]).toEqual(['present', null])
  expect(back('present', 'personal', 0)).toBeNull()
})
