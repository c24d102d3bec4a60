import { lastIn } from '../../last-in'
import { SOURCE_MAX, VIEWS_MAX } from '../../limits'
import { characters, withoutHarm } from '../../text'
import type { Day } from '../../time'
import { dayIn, isOnlyDay } from './days'

/** What is known of an old notice besides what it says. */
export interface Facts {
  /** Empty where none was found. */
  title: string
  day: Day | null
  /** Null where the page does not say. */
  source: string | null
  views: number | null
}

/** What a page says of itself in its head, by the names of the tags in small letters. */
export type HeadTags = ReadonlyMap<string, string>

const DAY_TAGS = ['pubdate', 'publishdate', 'article:published_time', 'publish-date', 'dc.date', 'others']
const SOURCE_TAGS = ['contentsource', 'source', 'article:source']
const AUTHOR_TAGS = ['author', 'article:author']

const DAY_LABEL =
  /(?:发布时间|发布日期|发文日期|成文日期|发表时间|更新时间|添加时间|录入时间|日期|时间)\s*[:：]?\s*(.{0,30})/
const SOURCE_LABEL =
  /(?:来源|信息来源|文章来源|供稿单位|供稿|发布单位|发布机构|发文机关|发布部门|单位)\s*[:：]\s*([^\s:：|｜]{2,40})/
const AUTHOR_LABEL = /(?:作者|发布者|发布人|编辑|撰稿)\s*[:：]\s*([^\s:：|｜]{2,40})/
const VIEWS_LABEL = /(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[:：]?\s*[[(（]?\s*(\d[\d,]{0,12})/

/** What an author is called that is an office and no person. */
const OFFICE = /(团|委|部|处|院|系|社|会|中心|办公室|办|学校|大学|局|组|队|站|支部|总支|工会|图书馆)$/
/** Lines at the end among which a signature stands. */
const SIGNED = 6
/** What stands about the text is said in a few words. */
const ABOUT_MAX = 200

/** What the lines say of who published a page, when, and how many have read it; tags of its head come before. */
export function factsIn(lines: readonly string[], tags: HeadTags): Omit<Facts, 'title'> {
  const about = lines.filter((line) => line.length <= ABOUT_MAX)
  const signed = signatureIn(lines)
  return {
    day: first(DAY_TAGS, tags, dayIn) ?? labelled(about, DAY_LABEL, dayIn) ?? signed.day,
    source:
      first(SOURCE_TAGS, tags, office) ??
      labelled(about, SOURCE_LABEL, office) ??
      labelled(about, AUTHOR_LABEL, onlyOffice) ??
      first(AUTHOR_TAGS, tags, onlyOffice) ??
      signed.source,
    views: labelled(about, VIEWS_LABEL, count),
  }
}

function first<T>(names: readonly string[], tags: HeadTags, read: (text: string) => T | null): T | null {
  for (const name of names) {
    const found = read(tags.get(name) ?? '')
    if (found !== null) return found
  }
  return null
}

function labelled<T>(lines: readonly string[], label: RegExp, read: (text: string) => T | null): T | null {
  for (const line of lines) {
    const [, written] = label.exec(line) ?? []
    const found = written === undefined ? null : read(written)
    if (found !== null) return found
  }
  return null
}

/** Who published it, as readers will see it; null of what names nobody. */
function office(written: string): string | null {
  const name = withoutHarm(written)
    .replace(/\s+/g, ' ')
    .replace(/^[【[(（]|[】\])）]$/g, '')
    .trim()
  return characters(name) < 2 || characters(name) > SOURCE_MAX || /^(本站|原创|转载|未知|admin)/i.test(name)
    ? null
    : name
}

/** Persons sign pages, too: their names don't go on. */
function onlyOffice(written: string): string | null {
  const name = office(written)
  return name !== null && OFFICE.test(name) ? name : null
}

function count(written: string): number | null {
  const number = Number(written.replaceAll(',', ''))
  return Number.isSafeInteger(number) && number <= VIEWS_MAX ? number : null
}

/** As letters end: who wrote it, and below it the day alone. */
function signatureIn(lines: readonly string[]): { day: Day | null; source: string | null } {
  const end = lines.filter((line) => line.trim() !== '').slice(-SIGNED)
  const days = end.filter(isOnlyDay)
  const last = lastIn(days)
  if (last === undefined) return { day: null, source: null }
  const before = end.slice(0, end.lastIndexOf(last))
  return { day: dayIn(last), source: onlyOffice(lastIn(before) ?? '') }
}

/** Whether a line only says of a text who put it onto a page, when, and how often it was read: readers see that beside the title. */
export const isAbout = (line: string): boolean =>
  line.length <= ABOUT_MAX &&
  [DAY_LABEL, SOURCE_LABEL, AUTHOR_LABEL, /(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[:：]?/].filter((label) =>
    label.test(line),
  ).length >= 2
