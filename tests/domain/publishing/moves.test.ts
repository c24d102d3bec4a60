import { after, begun } from '../../../src/domain/publishing/after'
import { hindrance, MOVE_NAMES, movesFor, type Mover, type MoveName } from '../../../src/domain/publishing/moves'
import { COPY_STAGES, outOf, stageOf, type Out, type Piece } from '../../../src/domain/publishing/piece'

const now = new Date('2026-03-20T00:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const PUBLISH_AT: Record<Out, Date | null> = { 'not-out': null, scheduled: at(1), published: now, withdrawn: at(-1) }

const pieceOf = (out: Out, copy: Piece['copy']): Piece => ({
  publishAt: PUBLISH_AT[out],
  withdrawn: out === 'withdrawn',
  copy,
  version: 3,
  writers: ['qin'],
  hold: null,
  reposted: false,
})
const mover = (personId: string, writes: boolean, reviews: boolean, twoPersons = true): Mover => ({
  personId,
  writes,
  reviews,
  twoPersons,
})
const PEOPLE = {
  'who wrote it': mover('qin', true, false),
  'another editor': mover('he', true, false),
  'who wrote it and reviews too': mover('qin', true, true),
  'another reviewer': mover('deng', false, true),
  'who wrote it, where one person is enough': mover('qin', true, true, false),
  nobody: mover('x', false, false),
}

/** All that the table allows, written down a second time by situation: what is not named here must be refused. */
const ALLOWED: Record<string, { writing: MoveName[]; reviewing: MoveName[] }> = {
  'not-out draft': { writing: ['save', 'submit', 'discard'], reviewing: [] },
  'not-out returned': { writing: ['save', 'submit', 'discard'], reviewing: [] },
  'not-out review': { writing: ['recall'], reviewing: ['hold', 'approve', 'sendBack'] },
  'not-out approved': { writing: ['save', 'release', 'discard'], reviewing: ['release'] },
  'scheduled none': { writing: ['unschedule'], reviewing: [] },
  'published none': { writing: ['correct', 'withdraw'], reviewing: ['withdraw'] },
  'published draft': { writing: ['save', 'submit', 'discard', 'withdraw'], reviewing: ['withdraw'] },
  'published returned': { writing: ['save', 'submit', 'discard', 'withdraw'], reviewing: ['withdraw'] },
  'published review': { writing: ['recall', 'withdraw'], reviewing: ['hold', 'approve', 'sendBack', 'withdraw'] },
  'published approved': { writing: ['save', 'release', 'discard', 'withdraw'], reviewing: ['release', 'withdraw'] },
}
const DECIDING: readonly MoveName[] = ['hold', 'approve', 'sendBack']
const SITUATIONS = (['not-out', 'scheduled', 'published', 'withdrawn'] as const).flatMap((out) =>
  ([null, ...COPY_STAGES] as const).map((copy) => ({ out, copy })),
)

describe.each(Object.entries(PEOPLE))('%s', (_who, person) => {
  it.each(SITUATIONS)('can do what the table says, $out with a copy $copy, and nothing else', ({ out, copy }) => {
    const allowed = ALLOWED[`${out} ${copy ?? 'none'}`] ?? { writing: [], reviewing: [] }
    const mayDecide = !(person.twoPersons && person.personId === 'qin')
    const expected = new Set([
      ...(person.writes ? allowed.writing : []),
      ...(person.reviews ? allowed.reviewing.filter((name) => mayDecide || !DECIDING.includes(name)) : []),
    ])
    expect(new Set(movesFor(pieceOf(out, copy), { mover: person, now }))).toEqual(expected)
  })
})

it.each(SITUATIONS)('what was taken over goes the same ways, $out with a copy $copy, but is not written', (stands) => {
  const piece = pieceOf(stands.out, stands.copy)
  const asked = { mover: mover('deng', true, true, false), now }
  const others = movesFor(piece, asked).filter((name) => name !== 'save' && name !== 'correct')
  expect(movesFor({ ...piece, reposted: true }, asked)).toEqual(others)
})

it('comes out at its instant to the millisecond, and nothing has to happen for it', () => {
  const piece = { publishAt: at(0), withdrawn: false }
  expect(outOf(piece, new Date(now.getTime() - 1))).toBe('scheduled')
  expect(outOf(piece, now)).toBe('published')
})

describe('a review', () => {
  const held: Piece = { ...pieceOf('not-out', 'review'), hold: { by: 'deng', until: at(30) } }
  const other = mover('he', false, true)

  it('that somebody has open is decided by nobody else until it lapses', () => {
    for (const name of DECIDING) {
      expect(hindrance(name, held, { mover: other, now: at(29) })).toBe('held')
      expect(hindrance(name, held, { mover: other, now: at(30) })).toBeNull()
      expect(hindrance(name, held, { mover: mover('deng', false, true), now: at(29) })).toBeNull()
    }
  })

  it('is taken back by who wrote it all the same, and the hold is gone', () => {
    expect(hindrance('recall', held, { mover: PEOPLE['who wrote it'], now })).toBeNull()
    expect(after('recall', held, { personId: 'qin', now })).toMatchObject({ copy: 'draft', hold: null })
  })

  it('of one’s own text is nobody’s, also of who changed a word in it', () => {
    const saved = after('save', begun('he'), { personId: 'deng', now })
    const waits = after('submit', saved, { personId: 'he', now })
    expect(waits.writers).toEqual(['he', 'deng'])
    expect(hindrance('approve', waits, { mover: mover('deng', false, true), now })).toBe('own-text')
  })
})

describe('after a move', () => {
  const through = (piece: Piece, moves: readonly (readonly [MoveName, string])[]): Piece =>
    moves.reduce((one, [name, personId]) => after(name, one, { personId, now }), piece)
  const out = through(begun('qin'), [
    ['save', 'qin'],
    ['submit', 'qin'],
    ['hold', 'deng'],
    ['approve', 'deng'],
  ])

  it('an approval binds one version: a change after it is a draft that asks again', () => {
    expect(out).toMatchObject({ copy: 'approved', version: 2, hold: null })
    expect(after('save', out, { personId: 'qin', now })).toMatchObject({ copy: 'draft', version: 3 })
  })

  it('what is released comes out when it is to, at once where that is past, and keeps its instant when it is corrected', () => {
    expect(after('release', out, { personId: 'qin', now, publishAt: at(5) })).toMatchObject({ publishAt: at(5) })
    const published = after('release', out, { personId: 'qin', now, publishAt: at(-5) })
    expect(published).toMatchObject({ publishAt: now, copy: null })
    const corrected =
      published &&
      through(published, [
        ['correct', 'he'],
        ['submit', 'he'],
        ['approve', 'deng'],
      ])
    expect(corrected).toMatchObject({ version: 3, writers: ['he'] })
    expect(after('release', corrected, { personId: 'he', now: at(9), publishAt: at(20) })).toMatchObject({
      publishAt: now,
      copy: null,
    })
  })

  it('what was taken back before its instant is still approved, and who wrote it is still known', () => {
    const scheduled = after('release', out, { personId: 'qin', now, publishAt: at(5) })
    const back = after('unschedule', scheduled, { personId: 'qin', now })
    expect(back).toMatchObject({ copy: 'approved', publishAt: null, writers: ['qin'], version: 2 })
  })

  it('nothing is left of a draft that was thrown away, and all of what is out', () => {
    const gone = after('discard', begun('qin'), { personId: 'qin', now })
    expect(movesFor(gone, { mover: mover('qin', true, true, false), now })).toEqual([])
    const published = pieceOf('published', 'draft')
    expect(after('discard', published, { personId: 'qin', now })).toMatchObject({ publishAt: now, copy: null })
  })

  it('leads only to where a move can be made again, or to the end', () => {
    for (const { out: stands, copy } of SITUATIONS)
      for (const name of MOVE_NAMES) {
        const piece = pieceOf(stands, copy)
        const everyone = mover('deng', true, true, false)
        if (hindrance(name, piece, { mover: everyone, now }) !== null) continue
        const next = after(name, piece, { personId: 'deng', now, publishAt: at(1) })
        const ended = next.withdrawn || name === 'discard'
        expect([name, ended || movesFor(next, { mover: everyone, now }).length > 0]).toEqual([name, true])
      }
  })
})

it('is listed by what is being written of it, before what is out', () => {
  const stages = SITUATIONS.map(({ out, copy }) => stageOf(pieceOf(out, copy), now))
  expect(stages).toEqual([
    ...['draft', 'draft', 'review', 'returned', 'approved'],
    ...['scheduled', 'draft', 'review', 'returned', 'approved'],
    ...['published', 'draft', 'review', 'returned', 'approved'],
    ...['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'],
  ])
})
