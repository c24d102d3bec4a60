import { isAsked } from '../../../src/domain/notices/is-asked'
import { pinnedAmong, placeOf, wasReadPinned } from '../../../src/domain/notices/place'
import { concerns, isOut, mayRead, type Addressed, type Readership } from '../../../src/domain/notices/readable'
import { whatMatters } from '../../../src/domain/notices/strip'
import { STANDINGS } from '../../../src/domain/people/standing'

const NOW = new Date('2026-11-24T02:00:00Z')
const at = (ms: number): Date => new Date(NOW.getTime() + ms)
const notice = (some: Partial<Addressed> = {}): Addressed => ({
  scope: 'root',
  standings: STANDINGS,
  sectors: null,
  isPublic: false,
  publishAt: at(-1),
  ...some,
})
const member: Readership = {
  places: [{ path: ['root', 'u0', 'b'], kind: 'branch', sector: 'school' }],
  standing: 'member',
}
const officer: Readership = { places: [{ path: ['root', 'u0'], kind: 'above' }] }
const ofTwo: Readership = { places: [...officer.places, { path: ['root', 'u1'], kind: 'above' }] }
const visitor: Readership = { places: [] }

describe('who may read', () => {
  it.each<[string, Partial<Addressed>, Readership, boolean]>([
    ['a member what goes to all', {}, member, true],
    ['a member what goes to the own unit', { scope: 'u0' }, member, true],
    ['a member what goes to another unit', { scope: 'u1' }, member, false],
    ['a member what goes to others by standing', { standings: ['youth'] }, member, false],
    ['a member what goes to the own sector among others', { sectors: ['rural', 'school'] }, member, true],
    ['a member what goes to another sector', { sectors: ['rural'] }, member, false],
    ['an officer what goes to all levels above', {}, officer, true],
    ['an officer whatever the standing and sector', { standings: ['youth'], sectors: ['rural'] }, officer, true],
    ['an officer what goes to a single branch below', { scope: 'b' }, officer, false],
    ['an officer of two places what goes to the second', { scope: 'u1' }, ofTwo, true],
    ['a visitor what goes to all members', {}, visitor, false],
    ['a visitor what is public', { isPublic: true, scope: 'u1' }, visitor, true],
  ])('%s', (_, some, reader, may) => {
    expect(concerns(notice(some), reader)).toBe(may)
    expect(mayRead(notice(some), reader, NOW)).toBe(may)
  })

  it('what is public may be read by everyone, though it concerns only some', () => {
    const elsewhere = notice({ scope: 'u1', isPublic: true })
    expect([concerns(elsewhere, member), mayRead(elsewhere, member, NOW)]).toEqual([false, true])
  })

  it('nobody before its instant, everyone at it', () => {
    for (const reader of [member, officer, visitor]) {
      const some = { isPublic: true, publishAt: NOW }
      expect([isOut(notice(some), at(-1)), mayRead(notice(some), reader, at(-1))]).toEqual([false, false])
      expect([isOut(notice(some), NOW), mayRead(notice(some), reader, NOW)]).toEqual([true, true])
    }
  })
})

describe('what is asked to be confirmed', () => {
  const confirm = { reason: '须知', deadline: NOW }
  it('is until its deadline, not at it, and not once it was withdrawn', () => {
    expect(isAsked({ confirm, withdrawn: null }, at(-1))).toBe(true)
    expect(isAsked({ confirm, withdrawn: null }, NOW)).toBe(false)
    expect(isAsked({ confirm, withdrawn: {} }, at(-1))).toBe(false)
    expect(isAsked({ confirm: null, withdrawn: null }, at(-1))).toBe(false)
  })
})

describe('the place in the feed', () => {
  const instant = (ms: number): Date => new Date(Date.parse('2026-11-23T01:00:00Z') + ms)
  const above = (ms: number): number => placeOf({ publishAt: instant(ms), pinned: true })
  it.each<[string, boolean, { never?: true; unpinnedAt?: number; place?: number; id?: string }]>([
    ['was never pinned', false, { never: true }],
    ['lost its pin after what is pinned was read', true, {}],
    ['had lost it by then', false, { unpinnedAt: 100 }],
    ['lost it before', false, { unpinnedAt: 99 }],
    ['stood above what is read so far of the pinned ones', true, { place: above(-1) }],
    ['is where the last page ended', true, { place: above(0) }],
    ['stood below that', false, { place: above(1) }],
    ['stood below one of the same instant', false, { place: above(0), id: 'n2' }],
  ])('one that %s: was it read? %s', (_, was, { never, unpinnedAt = 101, place = 5, id = 'n1' }) => {
    const row = { _id: 'n1', publishAt: instant(0) }
    const upTo = { place, id, since: instant(100) }
    expect(wasReadPinned(never ? row : { ...row, unpinnedAt: instant(unpinnedAt) }, upTo)).toBe(was)
  })

  it('is above all others for what is pinned, and by time otherwise, exactly', () => {
    const place = (ms: number, pinned = false): number => placeOf({ publishAt: at(ms), pinned })
    expect(place(1) - place(0)).toBe(1)
    expect(place(1, true) - place(0, true)).toBe(1)
    expect(placeOf({ publishAt: new Date(0), pinned: true })).toBeGreaterThan(
      placeOf({ publishAt: new Date('9999-12-31T23:59:59.999Z'), pinned: false }),
    )
    expect(Number.isSafeInteger(placeOf({ publishAt: new Date('9999-12-31T23:59:59.999Z'), pinned: true }))).toBe(true)
  })

  it('one of each source is shown as pinned, the first in the feed', () => {
    const row = (sourceId: string, pinned = true) => ({ sourceId, pinned })
    const rows = [row('a'), row('b', false), row('a'), row('b'), row('b')]
    expect([...pinnedAmong(rows)].map((one) => rows.indexOf(one))).toEqual([0, 3])
  })
})

describe('what matters most', () => {
  const row = (name: string, some: Partial<Parameters<typeof whatMatters>[0][number]> = {}) => ({
    name,
    unread: true,
    pinned: false,
    withdrawn: false,
    publishAt: at(0).toISOString(),
    confirmBy: null,
    ...some,
  })
  const shown = (...rows: ReturnType<typeof row>[]): string[] => whatMatters(rows).map(({ name }) => name)
  const by = (ms: number) => ({ confirmBy: at(ms).toISOString() })

  it.each([
    [
      'unread ones to confirm by their deadline',
      ['soon', 'later'],
      [row('new'), row('later', by(2)), row('soon', by(1))],
    ],
    [
      'what was read and has still to be confirmed too',
      ['read', 'new'],
      [row('read', { ...by(1), unread: false }), row('new')],
    ],
    [
      'an unread pinned one before a newer',
      ['pin', 'new'],
      [row('new', { publishAt: at(9).toISOString() }), row('pin', { pinned: true })],
    ],
    [
      'a pinned one that was read by its day',
      ['new', 'old'],
      [
        row('old', { unread: false }),
        row('pin', { pinned: true, unread: false, publishAt: at(-9).toISOString() }),
        row('new', { unread: false, publishAt: at(9).toISOString() }),
      ],
    ],
    ['none that was withdrawn', ['here'], [row('back', { withdrawn: true, ...by(1) }), row('here')]],
    [
      'the newest of what is alike',
      ['third', 'second'],
      [
        row('first'),
        row('second', { publishAt: at(1).toISOString() }),
        row('third', { publishAt: at(2).toISOString() }),
      ],
    ],
  ])('%s', (_, expected, rows) => {
    expect(shown(...rows)).toEqual(expected)
  })
})
