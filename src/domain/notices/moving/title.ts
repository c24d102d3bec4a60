import { lastIn } from '../../last-in'
import { withoutHarm } from '../../text'
import type { HeadTags } from './facts'

/** Between what a page is called and what its site is. */
const BEFORE_SITE = /\s*[-–—_|｜·]{1,2}\s*/
/** A part of a name that is shorter is a word of the title itself: 团学-暑期三下乡通知. */
const TITLE_MIN = 6

/** What a page calls itself: its own tag, its first heading, what it tells other sites, its name without that of its site. */
export function titleOf(page: { tags: HeadTags; headings: readonly string[]; name: string }): string {
  const { tags, headings, name } = page
  const said = [tags.get('articletitle') ?? '', ...headings, tags.get('og:title') ?? '', withoutSite(tidy(name))]
  return said.map(tidy).find((text) => text !== '') ?? ''
}

/** A name without that of the site behind it; a name of one part stays. */
function withoutSite(name: string): string {
  const parts = name.split(BEFORE_SITE)
  const [first = ''] = parts
  return parts.length > 1 && first.length >= TITLE_MIN ? first : name
}

const tidy = (text: string): string => withoutHarm(text).replace(/\s+/g, ' ').trim()

/** The name of a file, where nothing else says what a document is called. */
export const titleOfFile = (path: string): string =>
  tidy((lastIn(path.split('/')) ?? '').replace(/\.[a-z]{3,5}$/i, '').replace(/_/g, ' '))

/** Titles compared: without spaces, quotes of any kind and width. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」《》]/g, '')
    .toLowerCase()
