import { expectedOf } from '../../../src/domain/assignments/assignment'
import { addresses, isCountedIn, reaches } from '../../../src/domain/assignments/audience'
import { correctedOnArrival, frozenFrom, isOver } from '../../../src/domain/assignments/late'
import type { Sector } from '../../../src/domain/orgs/sector'

const schools = { scope: 'east', sectors: ['school', 'enterprise'] as const }
const all = { scope: 'east', sectors: null }
const branch = (path: string, sector?: Sector) => ({ path: path.split('/'), kind: 'branch' as const, sector })
const above = (path: string) => ({ path: path.split('/'), kind: 'above' as const })

describe('whom an assignment reaches', () => {
  it.each([
    ['a branch below the scope', all, branch('city/east/b'), true],
    ['the scope itself', all, above('city/east'), true],
    ['a branch elsewhere', all, branch('city/west/b'), false],
    ['what is above the scope', all, above('city'), false],
    ['a branch of a sector that is meant', schools, branch('city/east/b', 'school'), true],
    ['a branch of another sector', schools, branch('city/east/b', 'rural'), false],
    ['a branch whose sector nobody has told', schools, branch('city/east/b'), false],
    ['a level above branches, whatever the sectors', schools, above('city/east/d'), true],
  ])('%s', (_, audience, place, expected) => {
    expect(reaches(audience, place)).toBe(expected)
  })

  it('and in which standing', () => {
    expect(addresses({ standings: ['member', 'applicant'] }, 'applicant')).toBe(true)
    expect(addresses({ standings: ['member', 'applicant'] }, 'youth')).toBe(false)
  })
})

describe('where it is counted', () => {
  const pinnedAt = new Date('2026-11-22T15:00:00Z')
  const org = { _id: 'b', ...branch('city/west/b'), parts: [{ from: new Date(0), n: 1 }] }
  const moved = {
    ...org,
    paths: [
      { from: new Date(0), path: ['city', 'east', 'b'] },
      { from: new Date(pinnedAt.getTime() + 1), path: org.path },
    ],
  }
  it('goes by where a branch stood when the assignment was pinned', () => {
    expect(isCountedIn({ ...all, pinnedAt }, org)).toBe(false)
    expect(isCountedIn({ ...all, pinnedAt }, moved)).toBe(true)
    expect(isCountedIn({ ...all, pinnedAt: new Date(pinnedAt.getTime() + 1) }, moved)).toBe(false)
  })

  it('knows no branch that was closed by then, and one that was closed later', () => {
    expect(isCountedIn({ ...all, pinnedAt }, { ...moved, closedAt: pinnedAt })).toBe(false)
    expect(isCountedIn({ ...all, pinnedAt }, { ...moved, closedAt: new Date(pinnedAt.getTime() + 1) })).toBe(true)
  })
})

describe('whom it expects', () => {
  const roster = { member: 20, youth: 5, applicant: 3 }
  it('are those addressed on the roster, members and youth apart', () => {
    expect(expectedOf({ expects: 'roster', standings: ['member', 'applicant'] }, roster)).toEqual({
      member: 20,
      youth: 3,
    })
    expect(expectedOf({ expects: 'roster', standings: ['youth', 'applicant'] }, roster)).toEqual({
      member: 0,
      youth: 8,
    })
  })

  it('is nobody where it counts who comes', () => {
    expect(expectedOf({ expects: 'comers', standings: ['member', 'youth'] }, roster)).toEqual({ member: 0, youth: 0 })
  })
})

describe('the deadline', () => {
  const deadline = new Date('2026-11-29T14:00:00.000Z')
  const inTime = new Date(deadline.getTime() - 1)
  it('is over from its instant on', () => {
    expect([isOver({ deadline }, inTime), isOver({ deadline }, deadline)]).toEqual([false, true])
  })

  it('has its numbers taken two hours later; what arrives on time from then on is counted apart', () => {
    const taken = frozenFrom(deadline)
    expect(taken).toEqual(new Date('2026-11-29T16:00:00.000Z'))
    const before = new Date(taken.getTime() - 1)
    expect(correctedOnArrival({ doneAt: inTime, receivedAt: before }, deadline)).toBeNull()
    expect(correctedOnArrival({ doneAt: inTime, receivedAt: taken }, deadline)).toEqual(taken)
    expect(correctedOnArrival({ doneAt: deadline, receivedAt: taken }, deadline)).toBeNull()
  })
})
