import { HREF_MAX, ID_MAX } from '../limits'
import type { Link, Place } from './document'

/**
 * Where links of notices may lead. What is kept is looked at again wherever it is shown: addresses are read by a pattern of their own, for
 * phones have no `URL`, and what it does not know leads nowhere. It knows only what a browser reads in the same way: the host in small
 * Latin letters (others as `xn--…`, so that none looks like another), a number of four parts or names that end in a letter; no name or
 * password before it; nothing in the rest but what can be written in an address.
 */

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const TOP = '[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?'
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const HOST = `(?:(?:${LABEL}\\.){1,10}${TOP}|(?:${OCTET}\\.){3}${OCTET})`
const PORT = '(?::[1-9]\\d{0,4})?'
/** All of ASCII that is seen but the quotes, brackets and braces that other readers of addresses take for an end or for a code. */
const REST = '(?:[/?#][!#-;=?-\\[\\]_a-z|~]*)?'
const ADDRESS = new RegExp(`^https?://(${HOST}${PORT})${REST}$`)

/** Which host an address leads to, with its port where one is named, as it is shown to readers; null of what must not be followed. */
export const hostOf = (href: string): string | null =>
  href.length > HREF_MAX ? null : (ADDRESS.exec(href)?.[1] ?? null)

/** Whether an address may be kept, shown and followed: http or https, in full, with a host that is what it looks like. */
export const isSafeHref = (href: string): boolean => hostOf(href) !== null

const PLACES: readonly string[] = ['notice', 'lesson', 'quiz', 'activity'] satisfies Place[]
const ID = new RegExp(`^[A-Za-z0-9_-]{1,${ID_MAX}}$`)

/** Whether a kept card or link leads to a place of this app that there can be. */
export const isSafePlace = ({ to, id }: { to: string; id: string }): boolean => PLACES.includes(to) && ID.test(id)

/** A kept link as it may be shown and followed; undefined where its text stands alone. */
export const safeLink = (link: Link | undefined): Link | undefined => {
  if (link === undefined) return undefined
  return (link.to === 'web' ? isSafeHref(link.href) : isSafePlace(link)) ? link : undefined
}

/** The pages of this app that an address written in a notice can mean, and by which word of their query what they show is named. */
const PAGES: readonly { path: string; word: string; to: Place }[] = [
  { path: 'features/notices/reading/pages/notice/index', word: 'noticeId', to: 'notice' },
  { path: 'features/lessons/watching/pages/lesson/index', word: 'lessonId', to: 'lesson' },
  { path: 'features/lessons/quiz/pages/quiz/index', word: 'lessonId', to: 'quiz' },
  { path: 'features/homes/taking/pages/activity/index', word: 'activityId', to: 'activity' },
]

/** What of this app a path means, as it is copied from the app or its web page; null of any other. */
export function placeOfPath(written: string): { to: Place; id: string } | null {
  const [, path = '', query = ''] = /^(?:\/?#)?\/?([\w/]{1,100})\?([\w=&-]{1,200})$/.exec(written) ?? []
  const page = PAGES.find((one) => one.path === path)
  const word = query.split('&').find((part) => part.startsWith(`${page?.word}=`))
  if (!page || word === undefined) return null
  const place = { to: page.to, id: word.slice(page.word.length + 1) }
  return isSafePlace(place) ? place : null
}
