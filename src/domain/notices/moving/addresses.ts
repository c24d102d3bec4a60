import { lastIn } from '../../last-in'
import { withoutHarm } from '../../text'

/** Where the files of a bundle lie for the reader of a page: addresses that lead nowhere, by their numbers. */
const HERE = 'https://bundle.invalid/'
/** Where those lie that a page names and that did not come along. */
const ABSENT = 'https://absent.invalid/'

/** A file of the bundle as an address, with a name that ends as it does. */
export const addressOfFile = (nth: number, name: string): string =>
  `${HERE}${nth}/${encodeURIComponent(withoutHarm(name))}`
export const absentAddress = (name: string): string => `${ABSENT}${encodeURIComponent(withoutHarm(name))}`

/** Which file an address means; null of one elsewhere. */
export function fileOfAddress(address: string): number | null {
  const [, nth] = address.startsWith(HERE) ? (/^(\d{1,6})\//.exec(address.slice(HERE.length)) ?? []) : []
  return nth === undefined ? null : Number(nth)
}
export const isAbsent = (address: string): boolean => address.startsWith(ABSENT)
/** Whether an address was only made for the reader. */
export const isMade = (address: string): boolean => address.startsWith(HERE) || isAbsent(address)

/** The key by which files are found: programs of one kind don't tell capitals apart, and write strokes the other way. */
export const pathKey = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .normalize('NFC')
    .toLowerCase()

/** The folder that a file lies in, with its stroke; empty at the top. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
export const baseName = (path: string): string => lastIn(path.split(/[/\\]/)) ?? ''

/** A path without `.` and `..`; what leads out of the bundle ends at its top. */
function resolved(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** All folders above a place, the nearest first: people pack a site with a folder around it, or without. */
function above(folder: string): string[] {
  const parts = folder.split('/').filter((part) => part !== '')
  return Array.from({ length: parts.length + 1 }, (_, n) => parts.slice(0, parts.length - n).join('/')).map((path) =>
    path === '' ? '' : `${path}/`,
  )
}

/** Whether an address is one in full: of a site, of a disk, or written out. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/**
 * Where in a bundle a file may lie that a page names, the likeliest first. Of an address of a site by its path, of one of somebody's disk by
 * the last folder and the name.
 */
export function placesOf(written: string, page: string, decode: (text: string) => string): string[] {
  const bare = decode(written.trim().replace(/[?#].*$/, '')).replaceAll('\\', '/')
  if (bare === '' || /^(data|javascript|mailto|tel):/i.test(bare)) return []
  const folder = folderOf(page)
  if (/^file:|^[a-z]:\//i.test(bare)) {
    const parts = bare.split('/')
    return [parts.slice(-2).join('/'), parts.slice(-1).join('/')].map((path) => pathKey(resolved(folder + path)))
  }
  const [, site] = /^(?:https?:)?\/\/(.*)$/i.exec(bare) ?? []
  if (site !== undefined) {
    const path = site.slice(site.indexOf('/') + 1)
    return site.includes('/') ? around(folder, [site, path]) : []
  }
  if (SCHEME.test(bare)) return []
  return bare.startsWith('/') ? around(folder, [bare]) : [pathKey(resolved(folder + bare))]
}

const around = (folder: string, paths: readonly string[]): string[] =>
  above(folder).flatMap((top) => paths.map((path) => pathKey(top + resolved(path))))
