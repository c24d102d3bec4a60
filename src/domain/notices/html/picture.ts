import { fileNameOf, isNoAddress, isOnTheirComputer, pictureAddress } from './addresses'
import type { Losses, LostKind } from './lost'
import type { ReadPicture } from './model'
import { cleaned } from './text'

/** Characters of what is to be seen in a picture. */
const ALT_MAX = 200
/** Pixels; the largest that cameras make. */
const SIDE_MAX = 20_000
/** Smaller ones are no pictures: they count readers or hold a place. */
const SIDE_MIN = 3

/** Where sites put the address of a picture that they show later or larger, before the one that stands in its place until then. */
const ADDRESSES = ['orisrc', 'data-src', 'data-original', 'src']

/** Why a picture at an address can't be taken over by who reads; null where it can. */
export type Refusing = (src: string) => LostKind | null

/** A picture as it may be fetched; null of what is none or can't be, which is told. */
export function pictureOf(
  attributes: Readonly<Record<string, string>>,
  { base, refuses }: { base: string | undefined; refuses: Refusing },
  losses: Losses,
): ReadPicture | null {
  const width = side(attributes['width'])
  const height = side(attributes['height'])
  if ([width, height].some((pixels) => pixels > 0 && pixels < SIDE_MIN)) return null
  const written = ADDRESSES.flatMap((name) => attributes[name] ?? [])
  for (const address of written) {
    const src = pictureAddress(address, base)
    if (src === null) continue
    const alt = cleaned(attributes['alt'] ?? '')
      .trim()
      .slice(0, ALT_MAX)
    const refused = refuses(src)
    if (refused === null) return { kind: 'picture', src, width, height, alt }
    losses.tell(refused, alt === '' && !src.startsWith('data:') ? src : alt)
    return null
  }
  for (const address of written.slice(-1))
    if (isOnTheirComputer(address)) losses.tell('image-on-their-computer', fileNameOf(address))
    else if (!isNoAddress(address) || /^\s*data:image/i.test(address)) losses.tell('image', address)
  return null
}

/** Pixels; 0 where nothing, or a share of something, is said. */
function side(written: string | undefined): number {
  const [, number] = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(written ?? '') ?? []
  return number === undefined ? 0 : Math.min(Number(number), SIDE_MAX)
}
