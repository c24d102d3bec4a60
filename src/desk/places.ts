import type { Role } from '../contract/identity'
import { appealsAt, choiceUrl, deskUrl, healthUrl, requestsAt, settingsUrl } from '../features/boards/routes'
import { waitingUrl } from '../features/desk/routes'
import { todayUrl, venuesUrl } from '../features/keeping/routes'
import { checksUrl } from '../features/stars/routes'
import { talksUrl } from '../features/talks/routes'
import { writingsUrl } from '../features/writing/routes'
import type { AtHomes, Desks, Work } from '../stores/desks'
import type { IconName } from '../ui/icon-names'

export type PlaceName =
  | 'waiting'
  | 'board'
  | 'overview'
  | 'appeals'
  | 'requests'
  | 'health'
  | 'settings'
  | 'notices'
  | 'homes'
  | 'stars'
  | 'talks'
  | 'me'

/** Of what there may be several under one name. */
export type Several = 'homes' | 'notices'

/** A place of the rail, and where it leads. */
export interface Place {
  name: PlaceName
  words: string
  icon: IconName
  url: string
  /** There are several of it: which one is meant is asked. */
  asks?: Several | undefined
}

export const homesUrl = ({ work, place }: AtHomes): string =>
  work === 'keeping' ? todayUrl(place.id) : venuesUrl(place.id)

/** The places that somebody's roles open, in the order of the rail: of several roles all of each. */
export function placesOf(desks: Desks): Place[] {
  const works = new Set(desks.all.map(({ work }) => work))
  const [homes] = desks.atHomes
  // Where there is one board only, it needs no word more.
  const both = works.size > 1
  const branch = desks.of('board')?.org.id ?? null
  const level = desks.of('overview')?.org.id
  const lectures = level ?? desks.lectures
  // Whose only desk is that of notices has no feed in its place; a branch's secretary goes there from Me.
  const writes = desks.writings.find(({ id }) => !desks.all.some(({ org }) => org.id === id))
  const places: (Place | false | undefined)[] = [
    { name: 'waiting', words: '工作台', icon: 'task', url: waitingUrl() },
    works.has('board') && {
      name: 'board',
      words: both ? '参学情况' : '参学',
      icon: 'chart',
      url: workUrl(desks, 'board'),
    },
    works.has('overview') && {
      name: 'overview',
      words: both ? '参学总览' : '参学',
      icon: both ? 'users' : 'chart',
      url: workUrl(desks, 'overview'),
    },
    works.has('board') && { name: 'appeals', words: '申诉', icon: 'alert', url: appealsAt(branch) },
    works.has('board') && {
      name: 'requests',
      words: '加入申请',
      icon: 'user-plus',
      url: requestsAt(branch),
    },
    works.has('overview') &&
      level !== undefined && { name: 'health', words: '组织健康', icon: 'shield', url: healthUrl(level) },
    works.has('overview') &&
      level !== undefined && { name: 'settings', words: '设置', icon: 'filter', url: settingsUrl(level) },
    {
      name: 'notices',
      words: '公告',
      icon: 'notice',
      url: writes ? writingsUrl(writes.id) : '/pages/notices/index',
      asks: writes && desks.writings.length > 1 ? 'notices' : undefined,
    },
    homes && {
      name: 'homes',
      words: '青年之家',
      icon: 'home',
      url: homesUrl(homes),
      asks: desks.atHomes.length > 1 ? 'homes' : undefined,
    },
    works.has('overview') &&
      level !== undefined && { name: 'stars', words: '星级评定', icon: 'star-line', url: checksUrl(level) },
    lectures !== undefined && { name: 'talks', words: '青年讲师团', icon: 'users', url: talksUrl(lectures) },
    { name: 'me', words: '我的', icon: 'me', url: '/pages/me/index' },
  ]
  return places.filter((place) => typeof place === 'object')
}

/** The desk for some work, or the page that asks which of several. */
function workUrl(desks: Desks, work: Work): string {
  const desk = desks.of(work)
  return desk ? deskUrl(desk) : choiceUrl(work)
}

/** What somebody is where a page belongs: at the very place that it is about, or else where they do such work. */
export function rolesAt(
  { roles, desks }: { roles: readonly Role[]; desks: Desks },
  { current, of }: { current: PlaceName; of?: string | undefined },
): readonly Role[] {
  const at = (id: string | undefined) => roles.filter(({ org }) => org.id === id)
  const here = at(of)
  if (here.length > 0) return here
  if (current === 'homes') return at(desks.atHomes[0]?.place.id)
  const work = WORKS[current]
  const desk = work ? desks.of(work) : desks.current
  return at((desk ?? desks.all[0])?.org.id ?? desks.atHomes[0]?.place.id ?? desks.writings[0]?.id ?? desks.lectures)
}

/** Of which work a place is; those that are of any are missing. */
const WORKS: Partial<Record<PlaceName, Work>> = {
  board: 'board',
  appeals: 'board',
  requests: 'board',
  overview: 'overview',
  health: 'overview',
  settings: 'overview',
  stars: 'overview',
  talks: 'overview',
}
