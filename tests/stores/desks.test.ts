import type { Role, WhoAmI } from '../../src/contract/identity'
import { deskName, Desks } from '../../src/stores/desks'
import { Loadable } from '../../src/stores/loadable'
import { member } from '../features/identity/cloud'
import { Drawer } from '../features/lessons/phone'

const keeps = (org: string, name: Role['name'] = 'secretary'): Role => ({
  name,
  org: { id: org, name: org },
  may: ['see-branch-numbers', 'see-names'],
  until: null,
})
const oversees = (org: string, name: Role['name'] = 'officer'): Role => ({
  name,
  org: { id: org, name: org },
  may: ['see-branch-numbers', 'see-node'],
  until: null,
})
/** A role that opens nothing yet. */
const writes = (org: string): Role => ({ name: 'editor', org: { id: org, name: org }, may: [], until: null })

function desksOf(roles: Role[], { drawer = new Drawer(), personKey = 'zhou' } = {}) {
  const me = new Loadable<WhoAmI>()
  me.set({ ...member, personKey, roles })
  return { desks: new Desks({ me }, drawer), me, drawer }
}
const keys = ({ all }: Desks) => all.map(({ key }) => key)

describe('the desks of a person', () => {
  it('are what the roles allow, not what they are called, each once', () => {
    expect(keys(desksOf([keeps('b1', 'deputy'), oversees('u1', 'administrator'), writes('u1')]).desks)).toEqual([
      'board:b1',
      'overview:u1',
    ])
    const { all } = desksOf([keeps('b1'), keeps('b1', 'deputy')]).desks
    expect(all.map(({ key, roles }) => [key, roles])).toEqual([['board:b1', ['secretary', 'deputy']]])
    expect(all.map(deskName)).toEqual(['团支书、副书记工作台'])
    expect(keys(desksOf([{ ...keeps('b1'), may: ['see-branch-numbers'] }]).desks)).toEqual([])
  })

  it('with one there is nothing to choose', () => {
    const { desks } = desksOf([keeps('b1')])
    expect([desks.several, desks.current?.key, desks.of('board')?.key, desks.of('overview')]).toEqual([
      false,
      'board:b1',
      'board:b1',
      null,
    ])
  })

  it('of several none is the first: it is chosen, and stays chosen on this phone', () => {
    const { desks, drawer } = desksOf([keeps('b1'), keeps('b2'), oversees('u1')])
    expect([desks.several, desks.current, desks.of('board'), desks.of('overview')?.key]).toEqual([
      true,
      null,
      null,
      'overview:u1',
    ])
    const [, second] = desks.all
    if (second) desks.choose(second)
    expect([desks.current?.key, desks.of('board')?.key]).toEqual(['board:b2', 'board:b2'])
    // A page about another one is that one's.
    expect([desks.near('board', 'b1')?.key, desks.near('board', undefined)?.key]).toEqual(['board:b1', 'board:b2'])
    const later = desksOf([keeps('b1'), keeps('b2')], { drawer }).desks
    expect(later.of('board')?.key).toBe('board:b2')
  })

  it('are each person’s own on a shared phone, and a role that ended takes its choice along', () => {
    const drawer = new Drawer()
    const { desks } = desksOf([keeps('b1'), keeps('b2')], { drawer })
    const [first] = desks.all
    if (first) desks.choose(first)
    expect(desksOf([keeps('b1'), keeps('b2')], { drawer, personKey: 'lin' }).desks.current).toBeNull()
    expect(desksOf([keeps('b2'), keeps('b3')], { drawer }).desks.current).toBeNull()
  })
})

describe('work at Youth Homes', () => {
  const tends = (org: string, name: Role['name'] = 'officer'): Role => ({ ...oversees(org, name), may: ['see-venues'] })
  const keeper: Role = {
    name: 'keeper',
    org: { id: 'v1', name: 'v1' },
    may: ['edit-venue', 'run-activities'],
    until: null,
  }

  it('is what the roles allow, each once, and no desk: of one desk there is still nothing to choose', () => {
    const { desks } = desksOf([keeps('b1'), keeper, { ...keeper }, tends('u1'), tends('u1', 'contact')])
    expect(desks.atHomes).toEqual([
      { key: 'keeping:v1', work: 'keeping', place: keeper.org },
      { key: 'venues:u1', work: 'venues', place: { id: 'u1', name: 'u1' } },
    ])
    expect([keys(desks), desks.several]).toEqual([['board:b1'], false])
  })

  it('is none for whoever may only change what the venue says', () => {
    expect(desksOf([{ ...keeper, may: ['edit-venue'] }, keeps('b1')]).desks.atHomes).toEqual([])
  })
})
