import { placesOf, rolesAt } from '../../../src/desk/places'
import { allItems, groupsOf } from '../../../src/features/desk/waiting/items'
import { headWords, itemWords, limitWords, nearestWords, waitedWords } from '../../../src/features/desk/waiting/words'
import type { Role } from '../../../src/contract/identity'
import { Desks } from '../../../src/stores/desks'
import { Loadable } from '../../../src/stores/loadable'
import type { WhoAmI } from '../../../src/contract/identity'
import { member } from '../identity/cloud'
import { Drawer } from '../lessons/phone'
import { anAppeal, group, NOW, waiting } from './waiting'

it.each([
  ['2026-11-24T10:00:00Z', '今天 18:00 前'],
  ['2026-11-25T10:00:00Z', '明天 18:00 前'],
  ['2026-11-27T10:00:00Z', '11月27日 前'],
  ['2026-11-24T02:00:00Z', '已过 11月24日'],
])('a limit of %s is %s', (until, words) => {
  expect(limitWords(until, NOW)).toBe(words)
})

it.each([
  ['2026-11-22T02:00:00Z', '等了 2 天'],
  ['2026-11-23T02:00:01Z', '等了 23 小时'],
  ['2026-11-24T01:30:00Z', '刚来'],
])('what came at %s has %s', (at, words) => {
  expect(waitedWords(at, NOW)).toBe(words)
})

it('tells each sort with its limit, and only those that there are', () => {
  const shown = waiting({
    appeals: group(anAppeal('罗欣妍', { until: '2026-11-24T10:00:00Z' })),
    claims: {
      count: 4,
      rows: [
        {
          venue: { venueId: 'v1', name: '图书馆青年之家' },
          count: 4,
          at: '2026-11-22T02:00:00Z',
          until: '2026-11-29T02:00:00Z',
        },
      ],
    },
    sayings: group({ org: { id: 'u1', name: '滨江区' }, count: 3, at: '2026-11-22T02:00:00Z' }),
    roles: group({ role: 'keeper' as const, org: { id: 'v1', name: '图书馆青年之家' }, until: '2026-12-06T02:00:00Z' }),
  })
  expect(groupsOf(shown)).toEqual(['appeals', 'sayings', 'claims', 'roles'])
  expect(allItems(shown).map((item) => itemWords(item, NOW))).toEqual([
    { title: '罗欣妍，第 7 期', caption: '机电 2302 团支部', limit: '今天 18:00 前', amber: true },
    { title: '滨江区', caption: '3 句', limit: '等了 2 天', amber: false },
    { title: '图书馆青年之家', caption: '4 条', limit: '11月29日 前', amber: false },
    { title: '图书馆青年之家，青年之家管理员', caption: '', limit: '12 天后', amber: false },
  ])
  const [appeal, sayings, claims] = allItems(shown)
  expect([appeal, sayings, claims].map((item) => item && nearestWords(item, NOW))).toEqual([
    '罗欣妍，第 7 期，今天 18:00 前',
    '滨江区，3 句，等了 2 天',
    '图书馆青年之家，4 条，11月29日 前',
  ])
  expect(headWords(shown)).toBe('件等你处理，最早一件等了 2 天')
})

const role = (name: Role['name'], id: string, ...may: Role['may']): Role => ({
  name,
  org: { id, name: id },
  may,
  until: null,
})
const secretary = role('secretary', 'b1', 'see-names')
const officer = role('officer', 'u1', 'see-node', 'see-venues')
const keeper = role('keeper', 'v1', 'run-activities')
const organiser: Role = { ...role('contact', 'u1', 'see-talks'), name: 'organiser' }

function desksOf(roles: Role[]) {
  const me = new Loadable<WhoAmI>()
  me.set({ ...member, roles })
  return new Desks({ me }, new Drawer())
}
const names = (roles: Role[]) => placesOf(desksOf(roles)).map(({ words }) => words)

describe('the rail', () => {
  it('has the places of a role, and of several the union', () => {
    expect(names([secretary])).toEqual(['工作台', '参学', '申诉', '加入申请', '公告', '我的'])
    expect(names([officer])).toEqual([
      '工作台',
      '参学',
      '组织健康',
      '设置',
      '公告',
      '青年之家',
      '星级评定',
      '青年讲师团',
      '我的',
    ])
    expect(names([keeper])).toEqual(['工作台', '公告', '青年之家', '我的'])
    expect(names([secretary, officer])).toEqual([
      '工作台',
      '参学情况',
      '参学总览',
      '申诉',
      '加入申请',
      '组织健康',
      '设置',
      '公告',
      '青年之家',
      '星级评定',
      '青年讲师团',
      '我的',
    ])
    // Who only organises lecturers has their place.
    expect(names([organiser])).toEqual(['工作台', '公告', '青年讲师团', '我的'])
  })

  it('asks which of several Youth Homes is meant, and goes to the one where there is one', () => {
    const homes = (roles: Role[]) => placesOf(desksOf(roles)).find(({ name }) => name === 'homes')
    expect(homes([secretary, keeper])).toMatchObject({ url: expect.stringContaining('v1') as string, asks: undefined })
    expect(homes([keeper, role('keeper', 'v2', 'run-activities')])).toMatchObject({ asks: 'homes' })
    expect(homes([officer, keeper])).toMatchObject({ asks: 'homes' })
    expect(placesOf(desksOf([keeper, officer])).filter(({ name, asks }) => asks && name !== 'homes')).toEqual([])
  })

  it('asks for which of several organisations one writes, and has the feed for who only sees to a branch', () => {
    const notices = (roles: Role[]) => placesOf(desksOf(roles)).find(({ name }) => name === 'notices')
    const [here, there] = [role('editor', 'u1', 'see-writing'), role('reviewer', 'u2', 'see-writing')]
    expect(notices([here])).toMatchObject({ url: expect.stringContaining('orgId=u1') as string, asks: undefined })
    expect(notices([here, there])).toMatchObject({ asks: 'notices' })
    expect(notices([{ ...secretary, may: ['see-names', 'see-writing'] }])).toMatchObject({
      url: '/pages/notices/index',
      asks: undefined,
    })
  })

  it('says who one is at the place that the page is about, or where one does such work', () => {
    const roles = [secretary, officer, keeper]
    const at = (current: 'board' | 'overview' | 'homes' | 'waiting', of?: string) =>
      rolesAt({ roles, desks: desksOf(roles) }, { current, of }).map(({ name }) => name)
    expect(at('board', 'b1')).toEqual(['secretary'])
    expect(at('overview', 'somewhere')).toEqual(['officer'])
    expect(at('homes', 'v1')).toEqual(['keeper'])
    expect(at('waiting')).toEqual(['secretary'])
    expect(rolesAt({ roles: [organiser], desks: desksOf([organiser]) }, { current: 'waiting' })).toEqual([organiser])
  })
})
