import type { Waiting } from '../../../contract/desk'
import { spaced } from '../../../domain/assignments/label'
import { isLastDay } from '../../../domain/desk/waiting'
import { ROLE_NAMES } from '../../../domain/permissions/roles'
import { clockTime, DAY_MS, dayInYear, dayNumber, HOUR_MS, ms, type Instant } from '../../../domain/time'
import type { IconName } from '../../../ui/icon-names'
import type { GroupName } from '../routes'
import type { Item } from './items'

export const GROUP_WORDS: Record<GroupName, { title: string; icon: IconName; unit: string }> = {
  appeals: { title: '申诉', icon: 'alert', unit: '条' },
  requests: { title: '加入申请', icon: 'user-plus', unit: '人' },
  reviews: { title: '审核', icon: 'eye', unit: '篇' },
  sayings: { title: '待审的话', icon: 'shield', unit: '句' },
  claims: { title: '迟到的签到', icon: 'pin', unit: '条' },
  stars: { title: '星级评定', icon: 'star-line', unit: '个' },
  offers: { title: '等你接手', icon: 'swap', unit: '个' },
  roles: { title: '快到期的角色', icon: 'clock', unit: '个' },
}

/** 今天 18:00 前, 明天 18:00 前, 3月21日 前, and what is past: 已过 3月21日. */
export function limitWords(until: Instant, now: Instant): string {
  if (ms(until) <= ms(now)) return `已过 ${dayInYear(until, now)}`
  const days = dayNumber(until) - dayNumber(now)
  if (days > 1) return `${dayInYear(until, now)} 前`
  return `${days === 0 ? '今天' : '明天'} ${clockTime(until)} 前`
}

/** 等了 2 天, 等了 3 小时, 刚来. */
export function waitedWords(at: Instant, now: Instant): string {
  const waited = ms(now) - ms(at)
  if (waited >= DAY_MS) return `等了 ${Math.floor(waited / DAY_MS)} 天`
  return waited >= HOUR_MS ? `等了 ${Math.floor(waited / HOUR_MS)} 小时` : '刚来'
}

/** 12 天后, 今天. */
const leftWords = (until: Instant, now: Instant): string => {
  const days = dayNumber(until) - dayNumber(now)
  return days <= 0 ? '今天' : `${days} 天后`
}

/** 14 件等你处理，最早一件等了 2 天 without its number. */
export function headWords({ since, now }: Pick<Waiting, 'since' | 'now'>): string {
  if (since === null) return '件等你处理'
  const waited = waitedWords(since, now)
  return waited === '刚来' ? '件等你处理' : `件等你处理，最早一件${waited}`
}

/** What a row is called, what stands beside it, and by when or since when; amber on its last day. */
export interface ItemWords {
  title: string
  caption: string
  limit: string
  amber: boolean
}

/** The same on the list of a desk, on a phone and in the panel. */
export function itemWords(item: Item, now: Instant): ItemWords {
  switch (item.group) {
    case 'appeals': {
      const { name, label, branch, until } = item.row
      return { title: `${name}，${spaced(label)}`, caption: branch.name, ...byLimit(until, now) }
    }
    case 'requests': {
      const { name, branch, at } = item.row
      return { title: name, caption: branch.name, limit: waitedWords(at, now), amber: false }
    }
    case 'reviews': {
      const { title, correcting, by, at, until } = item.row
      const caption = [by, correcting ? '更正' : ''].filter(Boolean).join('，')
      if (until === null) return { title, caption, limit: waitedWords(at, now), amber: false }
      return { title, caption, ...byLimit(until, now) }
    }
    case 'sayings': {
      const { org, count, at } = item.row
      return { title: org.name, caption: `${count} 句`, limit: waitedWords(at, now), amber: false }
    }
    case 'claims': {
      const { venue, count, until } = item.row
      return { title: venue.name, caption: `${count} 条`, ...byLimit(until, now) }
    }
    case 'stars': {
      const { venue, until } = item.row
      return { title: venue.name, caption: '', ...byLimit(until, now) }
    }
    case 'offers': {
      const { venue, from, until } = item.row
      return { title: venue.name, caption: `${from}要交给你管`, ...byLimit(until, now) }
    }
    case 'roles': {
      const { role, org, until } = item.row
      return {
        title: `${org.name}，${ROLE_NAMES[role]}`,
        caption: '',
        limit: leftWords(until, now),
        amber: isLastDay(until, now),
      }
    }
  }
}

const byLimit = (until: Instant, now: Instant) => ({ limit: limitWords(until, now), amber: isLastDay(until, now) })

/** One line about the nearest of a sort, for a phone. */
export function nearestWords(item: Item, now: Instant): string {
  const { title, caption, limit } = itemWords(item, now)
  const counted = item.group === 'claims' || item.group === 'sayings'
  return [title, counted ? caption : '', limit].filter(Boolean).join('，')
}
