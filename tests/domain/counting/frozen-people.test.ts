import { frozenTally } from '../../../src/domain/counting/frozen'
import { frozenPeople } from '../../../src/domain/counting/frozen-people'
import type { Leaf } from '../../../src/domain/counting/leaf'

const deadline = new Date('2026-11-29T14:00:00Z')
const before = new Date(deadline.getTime() - 1)
const after = new Date(deadline.getTime() + 1)
const assignment = { deadline, expects: 'roster', standings: ['member', 'youth'] } as const

const leaf: Leaf = {
  done: {
    'on-time': { at: before, late: false, corrected: false, group: 'member' },
    late: { at: after, late: true, corrected: false, group: 'member' },
    'put-right': { at: before, late: false, corrected: true, group: 'member' },
    'put-right-later': { at: after, late: false, corrected: true, group: 'member' },
    'excused-and-done': { at: before, late: false, corrected: false, group: 'youth' },
  },
  seen: { begun: { at: before, group: 'member', percent: 40, rank: 1, kept: null } },
  excused: {
    excused: { at: deadline, reason: '病', group: 'member' },
    'excused-later': { at: after, reason: '病', group: 'member' },
    'excused-and-done': { at: before, reason: '病', group: 'youth' },
  },
  roster: { member: 7, youth: 1 },
  branches: 1,
}
const roster = [
  ...['on-time', 'late', 'put-right', 'put-right-later', 'excused', 'excused-later', 'begun'].map((_id) => ({
    _id,
    standing: 'member' as const,
  })),
  { _id: 'excused-and-done', standing: 'youth' as const },
  { _id: 'not-meant', standing: 'applicant' as const },
]

it('are who stood how at the deadline, and add up to the numbers that are kept of it', () => {
  const people = frozenPeople(leaf, { assignment, roster })
  expect(Object.fromEntries(Object.entries(people).map(([id, { state }]) => [id, state]))).toEqual({
    'on-time': 'done',
    late: 'open',
    'put-right': 'corrected',
    'put-right-later': 'open',
    excused: 'excused',
    'excused-later': 'open',
    begun: 'open',
    'excused-and-done': 'done',
  })
  expect([people['on-time']?.at, people['late']?.at]).toEqual([before, null])
  const { member, youth } = frozenTally(leaf, deadline)
  const count = (state: string, standing: string) =>
    Object.values(people).filter((one) => one.state === state && one.standing === standing).length
  for (const [group, counts] of [
    ['member', member],
    ['youth', youth],
  ] as const) {
    expect([count('done', group), count('corrected', group), count('excused', group)]).toEqual([
      counts.onTime,
      counts.corrected,
      counts.excused,
    ])
  }
  expect(Object.keys(people)).toHaveLength(member.roster + youth.roster)
})

it('are those who came, where nobody is expected, and those of the own part in a large branch', () => {
  expect(Object.keys(frozenPeople(leaf, { assignment: { ...assignment, expects: 'comers' }, roster }))).toHaveLength(4)
  const part = frozenPeople(leaf, { assignment, roster: [] })
  expect(Object.keys(part).sort()).toEqual(['excused', 'excused-and-done', 'on-time', 'put-right'])
})
