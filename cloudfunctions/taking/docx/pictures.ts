import type { Relation } from './relations'

/** An address that leads nowhere: pictures go by it from one reader to the next. */
const ADDRESS = 'https://docx.invalid/'

/** The pictures that a document shows, each once, in the order in which they come. */
export class Pictures {
  /** Paths of the parts that they are. */
  readonly paths: string[] = []
  /** Of the part that is being read now. */
  relations: ReadonlyMap<string, Relation> = new Map()

  /** Under which name it is read on; null where there is none within the document. */
  idOf(relation: string | undefined): string | null {
    const found = this.relations.get(relation ?? '')
    if (!found || found.outside || found.type !== 'image') return null
    if (!this.paths.includes(found.target)) this.paths.push(found.target)
    return `i${this.paths.indexOf(found.target)}`
  }

  /** Where it lies, if that is elsewhere. */
  outside(relation: string | undefined): string | null {
    const found = this.relations.get(relation ?? '')
    return found?.outside ? found.target : null
  }
}

/** The nth as an address, and which it is of an address. */
export const addressOf = (nth: number): string => `${ADDRESS}${nth}`
export const nthOf = (address: string): number | null =>
  address.startsWith(ADDRESS) ? Number(address.slice(ADDRESS.length)) : null
