import {
  CHANGE_MARGIN_MS,
  changeFrom,
  everAbove,
  isWithin,
  pinned,
  type Historied,
} from '../../../src/domain/orgs/tree'

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day))
const branch: Historied = {
  _id: 'b',
  path: ['city', 'east', 'b'],
  parts: [
    { from: at(1), n: 1 },
    { from: at(10), n: 3 },
  ],
  paths: [
    { from: at(1), path: ['city', 'west', 'b'] },
    { from: at(20), path: ['city', 'east', 'b'] },
  ],
}

describe('an organisation as of an instant', () => {
  it.each([
    ['before anything is known', at(0), 'west', 1],
    ['an instant before it grew', new Date(at(10).getTime() - 1), 'west', 1],
    ['from the instant it grew', at(10), 'west', 3],
    ['an instant before it moved', new Date(at(20).getTime() - 1), 'west', 3],
    ['from the instant it moved', at(20), 'east', 3],
  ])('%s', (_, instant, parentId, parts) => {
    expect(pinned(branch, instant)).toEqual({ id: 'b', path: ['city', parentId, 'b'], parentId, parts })
  })

  it('that has never moved stands where it stands', () => {
    const still: Historied = { _id: branch._id, path: branch.path, parts: branch.parts }
    expect(pinned(still, at(1)).parentId).toBe('east')
    expect(pinned({ ...still, path: ['city'], _id: 'city' }, at(1)).parentId).toBeNull()
  })
})

it('a change counts only when nobody can be at work any more who has read what was before', () => {
  // The longest a function may take is a minute.
  expect(CHANGE_MARGIN_MS).toBeGreaterThan(60_000)
  expect(changeFrom(at(1))).toEqual(new Date(at(1).getTime() + CHANGE_MARGIN_MS))
})

it('all that ever was above is remembered, and what is within is on the path', () => {
  expect(everAbove(branch).sort()).toEqual(['b', 'city', 'east', 'west'])
  expect([isWithin(branch.path, 'east'), isWithin(branch.path, 'west'), isWithin(branch.path, 'b')]).toEqual([
    true,
    false,
    true,
  ])
})
