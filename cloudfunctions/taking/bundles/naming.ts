import { isOnTheirComputer, webAddress } from '../../../src/domain/notices/html/addresses'
import { absentAddress, addressOfFile, baseName, placesOf } from '../../../src/domain/notices/moving/addresses'
import { kindNamed } from '../../../src/domain/notices/moving/files'
import type { Naming } from '../../../src/domain/notices/moving/within'
import type { BundleFile } from './bundle-file'
import { decodedAddress } from './page-text'

/** Signs before the names of files, as editors of sites put them: none of them is a picture of the notice. */
const ICON = /(^|\/)(icon_|icon-|filetype|file_type)[\w-]*\.(gif|png|jpg)$|\/(themes|fileTypeImages|icons?)\/[^/]*$/i
/** Addresses of programs that hand out a file, whose names tell nothing of it. */
const HANDED_OUT = /download|attach|getfile|\/_upload\/article\/files\//i

interface From {
  bundle: BundleFile
  /** The page's place in it. */
  path: string
  /** Its address on its own site, where that is known. */
  base: string | undefined
}

/** How what a page names is found: in the bundle first, then on its site, else it did not come along. */
export class PageNaming implements Naming {
  /** What files were called by who sent them, by the addresses under which they are read. */
  readonly titles = new Map<string, string>()

  constructor(private readonly from: From) {}

  picture(addresses: readonly string[]): string {
    const [first = ''] = addresses
    if (ICON.test(first.replace(/[?#].*$/, ''))) return ''
    for (const address of addresses) {
      const nth = this.find(address)
      if (nth !== null) return addressOfFile(nth, this.from.bundle.nameOf(nth))
    }
    if (/^\s*data:/i.test(first)) return first
    const web = this.onSite(first)
    if (web !== null) return web
    return isOnTheirComputer(first) ? first : absentAddress(baseName(decodedAddress(first)))
  }

  link(href: string, title: string): string {
    const address = this.linked(href.trim(), title)
    if (title !== '' && address !== href) this.titles.set(address, title)
    return address
  }

  private linked(href: string, title: string): string {
    if (href === '' || /^(#|javascript:|mailto:|tel:|data:)/i.test(href)) return href
    const nth = this.find(href)
    if (nth !== null && [title, this.from.bundle.nameOf(nth)].some(isFile))
      return addressOfFile(nth, isFile(title) ? title : this.from.bundle.nameOf(nth))
    const web = this.onSite(href)
    if (web !== null) return web
    // A page beside it: nothing here leads to that.
    if (nth !== null) return '#'
    const name = baseName(decodedAddress(href).replace(/[?#].*$/, ''))
    return isFile(name) || isFile(title) || HANDED_OUT.test(href) ? absentAddress(isFile(title) ? title : name) : href
  }

  private find(address: string): number | null {
    return this.from.bundle.at(placesOf(address, this.from.path, decodedAddress))
  }

  /** In full; null where its site is not known, or it is none's. */
  private onSite(address: string): string | null {
    if (isOnTheirComputer(address)) return null
    const written = address.trim()
    return webAddress(written.startsWith('//') ? `https:${written}` : written, this.from.base)
  }
}

const isFile = (name: string): boolean => kindNamed(name) !== undefined
