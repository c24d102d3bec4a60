import { FILE_NAME_MAX } from '../../limits'
import { FILE_KINDS, isPictureKind, type FileKind, type Link } from '../document'
import { endsAs } from '../file-name'
import { hostOf } from '../links'
import { fileNameOf } from './addresses'
import type { Losses } from './lost'
import type { ReadAttachment } from './model'
import type { Piece } from './text'

/**
 * Links of a line: those whose words name another host than the one they lead to keep the words only, which is told. Whatever else the
 * words say, beside them stands the host.
 */
export function honest(line: readonly Piece<Link>[], losses: Losses): Piece<Link>[] {
  const words = wordsOf(line)
  const pretending = new Set<Link>(
    [...words].flatMap(([link, text]) => (link.to === 'web' && pretends(text, link.href) ? [link] : [])),
  )
  for (const link of pretending) losses.tell('link', words.get(link) ?? '')
  return line.map((piece) => (piece.link && pretending.has(piece.link) ? { ...piece, link: undefined } : piece))
}

/** What the words of each link are. */
export function wordsOf(line: readonly Piece<Link>[]): Map<Link, string> {
  const words = new Map<Link, string>()
  for (const { link, text } of line) if (link) words.set(link, (words.get(link) ?? '') + text)
  return words
}

/** What looks like the name of a host to who reads it, whatever letters its first parts are of. */
const HOSTS =
  /(?:[\p{L}\p{N}_-]{1,63}\.){1,6}(?:com|cn|net|org|gov|edu|info|biz|cc|top|xyz|vip|io|me|tv|co|hk|tw|club|site|online|shop|work|link|invalid|example|test)(?![\p{L}\p{N}-])/gu
/** What is not seen between the letters of a host. */
const JOINERS = /[\u200C\u200D]|[\uFE00-\uFE0F]/g
/** Characters of a link's words that are looked through. */
const WORDS_MAX = 2000

function pretends(text: string, href: string): boolean {
  const host = (hostOf(href) ?? '').replace(/:\d+$/, '')
  const written = text.slice(0, WORDS_MAX).replace(JOINERS, '').normalize('NFKC').toLowerCase().replace(/[。｡]/g, '.')
  // Spaces about dots and slashes are seen as none; what stands behind the host is a path.
  const addresses = written.replace(/\s*([.:/@])\s*/g, '$1').split(/[\s，；、（）()【】“”"']+/)
  const hosts = addresses.map((address) => address.replace(/^.*?:\/\//, '').replace(/[/?#].*$/, ''))
  return hosts.flatMap((part) => [...part.matchAll(HOSTS)]).some(([name]) => !isWithin(host, name))
}

/** Whether a host is the one that is named, or one below it. */
const isWithin = (host: string, name: string): boolean =>
  host === name || host.endsWith(`.${name.replace(/^www\./, '')}`) || host === name.replace(/^www\./, '')

/** The file that a link leads to, where its words or its address end like one; pictures are none. */
export function attachmentOf(link: Link, words: string): ReadAttachment | null {
  if (link.to !== 'web') return null
  const file = decoded(fileNameOf(link.href))
  const kind = kindOf(words) ?? kindOf(file)
  if (kind === undefined) return null
  const name = words.trim() === '' ? file : words.trim()
  const ended = kindOf(name) === undefined ? `${name}.${kind}` : name
  return { href: link.href, name: withinLimit(ended.replace(/[\\/:*?"<>|\n]/g, ' '), kind), kind }
}

const kindOf = (name: string): FileKind | undefined =>
  FILE_KINDS.find((kind) => !isPictureKind(kind) && endsAs(name.trim(), kind))

const withinLimit = (name: string, kind: FileKind): string =>
  name.length <= FILE_NAME_MAX ? name : `${[...name].slice(0, (FILE_NAME_MAX - kind.length) / 2).join('')}….${kind}`

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
