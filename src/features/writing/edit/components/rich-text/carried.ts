import type { WritingPicture } from '../../../../../contract/writing'
import type { Link } from '../../../../../domain/notices/document'

/** Shown in place of a picture whose address has not come. */
const NO_ADDRESS = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

/** The colour of links, of which each channel has room for four bits more. */
const BLUE = [0x20, 0x50, 0x70] as const

/**
 * What WeChat's editor has no place for, and what stands for it there. A link there loses where it leads, but a colour comes back as it
 * was: each link has one of its own, so that it lasts while its words and those around it are changed. A picture bears its id.
 */
export class Carried {
  private readonly links: Link[] = []
  private readonly pictures = new Map<string, WritingPicture>()

  colourOf(link: Link): string {
    const found = this.links.findIndex((one) => isSame(one, link))
    const nth = found < 0 ? this.links.push(link) - 1 : found
    return `#${BLUE.map((channel, place) => (channel + ((nth >> (8 - 4 * place)) & 15)).toString(16)).join('')}`
  }

  /** The link of this colour; an editor may tell a colour in two ways. */
  linkOf(colour: unknown): Link | undefined {
    const channels = channelsOf(colour)
    if (!channels || channels.some((channel, place) => channel >> 4 !== (BLUE[place] ?? 0) >> 4)) return undefined
    return this.links[channels.reduce((nth, channel) => (nth << 4) + (channel & 15), 0)]
  }

  /** How a picture goes into the editor. */
  sourceOf(picture: WritingPicture): { src: string; data: Record<string, string> } {
    this.pictures.set(picture.pictureId, picture)
    return { src: picture.url === '' ? NO_ADDRESS : picture.url, data: { pictureId: picture.pictureId } }
  }

  /** The picture that bears this, or has this address. */
  pictureOf(src: unknown, borne: unknown): WritingPicture | undefined {
    const id = typeof borne === 'string' ? /pictureId=([\w-]+)/.exec(borne)?.[1] : undefined
    if (id !== undefined) return this.pictures.get(id)
    return [...this.pictures.values()].find(({ url }) => url !== '' && url === src)
  }
}

/** Whether two links lead to the same. */
export const isSame = (one: Link | undefined, other: Link | undefined): boolean =>
  one?.to === other?.to && targetOf(one) === targetOf(other)

const targetOf = (link: Link | undefined): string | undefined => (link?.to === 'web' ? link.href : link?.id)

function channelsOf(colour: unknown): number[] | null {
  if (typeof colour !== 'string') return null
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (hex) return hex.slice(1).map((channel) => parseInt(channel, 16))
  return /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(colour)?.slice(1).map(Number) ?? null
}
