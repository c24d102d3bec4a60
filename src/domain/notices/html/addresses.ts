import { lastIn } from '../../last-in'
import { isSafeHref, placeOfPath } from '../links'
import type { Link } from '../document'
import { withoutHarm } from '../../text'
import { HREF_MAX } from '../../limits'

/**
 * An address as a browser would understand it, in full and in the only form that is kept: http or https, its host in small letters
 * (`xn--…` where it is in others), without a name or password before it. Null of all that is none.
 */
export function webAddress(written: string, base: string | undefined): string | null {
  if (written.length > HREF_MAX) return null
  const url = parsed(written, base)
  if (!url) return null
  // What a browser leaves as it is, though other readers take it for an end or for a code.
  const href = url.href.replace(/["<>\\^`{}]/g, (sign) => encodeURIComponent(sign))
  return isSafeHref(href) ? href : null
}

function parsed(written: string, base: string | undefined): { href: string } | null {
  // Phones know no addresses: there only what is whole as it is written is one.
  if (typeof URL === 'undefined') return { href: written.trim() }
  try {
    return new URL(written, base)
  } catch {
    return null
  }
}

/** Where a link leads; null where its text stands alone. */
export function linkOf(written: string, base: string | undefined): Link | null {
  const place = placeOfPath(written.trim())
  if (place) return place
  const href = webAddress(written, base)
  return href === null ? null : { to: 'web', href }
}

/** Without spaces and controls, which a browser does not see before or within a scheme. */
const bare = (written: string): string => withoutHarm(written.slice(0, 100)).replace(/\s/g, '').toLowerCase()

/** Whether an address is a program or means no other page: then nothing is lost with it. */
export const isNoAddress = (written: string): boolean =>
  bare(written) === '' || /^(#|javascript:|vbscript:|livescript:|mocha:|data:|blob:|about:)/.test(bare(written))

const DRAWN = /^data:image\/(png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/i

/** Where a picture can be fetched, or itself; null of what is no picture that can be kept. */
export function pictureAddress(written: string, base: string | undefined): string | null {
  if (/^\s*data:/i.test(written)) {
    const data = written.replace(/\s+/g, '')
    return DRAWN.test(data) ? data : null
  }
  const href = webAddress(written, base)
  return href === null || /\.svgz?$/i.test(href.replace(/[?#].*$/, '')) ? null : href
}

/** Whether an address means a file of who wrote it: a disk, a share, or what only their program knows. */
export const isOnTheirComputer = (written: string): boolean =>
  /^(file:|[a-z]:[\\/]|\\\\|blob:|content:|cid:|mhtml:|wxfile:|wxlocalresource:)/.test(bare(written))

/** The last part of a path, as people call the file. */
export const fileNameOf = (written: string): string => lastIn((written.split(/[?#]/)[0] ?? '').split(/[\\/]/)) ?? ''
