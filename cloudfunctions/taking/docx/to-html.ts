import mammoth from 'mammoth'
import { MARK_MAP, type Looks } from './paragraph'
import { packed } from './packed'
import { addressOf, type Pictures } from './pictures'
import { BROKEN, TOO_LARGE } from './refusals'
import type { Relation } from './relations'
import { escaped } from './xml'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
]
  .map(([prefix, meaning]) => ` xmlns:${prefix}="${meaning}"`)
  .join('')

/** Letters of a document that is read on: only what people see is left in it, so it is short. */
const LETTERS_MAX = 6_000_000

/** A part that was written anew, with what it leads to. */
export interface Rewritten {
  kind: 'document' | 'footnotes' | 'endnotes'
  xml: string
  relations: ReadonlyMap<string, Relation>
}

/** A document as HTML, by mammoth. It is handed only what was unpacked and written anew here, and told to fetch nothing. */
export async function toHtml(
  parts: readonly Rewritten[],
  { pictures, looks }: { pictures: Pictures; looks: Looks },
): Promise<string> {
  if (parts.reduce((sum, { xml }) => sum + xml.length, 0) > LETTERS_MAX) throw TOO_LARGE()
  const files = new Map([['[Content_Types].xml', contentTypes(pictures)]])
  for (const { kind, xml, relations } of parts) {
    files.set(
      `word/${kind}.xml`,
      xml.replace(/^<[\w:]+/, (begin) => begin + NAMESPACES),
    )
    files.set(`word/_rels/${kind}.xml.rels`, relationsXml(relations, pictures))
  }
  const { value } = await mammoth
    .convertToHtml(
      { buffer: packed(files) },
      {
        styleMap: [...looks.styleMap, MARK_MAP],
        includeDefaultStyleMap: false,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // Which picture it is is told by its kind: all else of it is read where it is stored.
        convertImage: mammoth.images.imgElement(({ contentType }) =>
          Promise.resolve({ src: addressOf(Number(contentType.slice(PICTURE.length))) }),
        ),
      },
    )
    .catch((failure: unknown) => {
      throw BROKEN(failure)
    })
  return value
}

const PICTURE = 'image/'

const contentTypes = ({ paths }: Pictures): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${paths
    .map((_, i) => `<Override PartName="/word/i${i}" ContentType="${PICTURE}${i}"/>`)
    .join('')}</Types>`

function relationsXml(relations: ReadonlyMap<string, Relation>, { paths }: Pictures): string {
  const links = [...relations].flatMap(([id, { type, target }]) =>
    type === 'hyperlink' ? [relation(id, type, target)] : [],
  )
  const images = paths.map((_, i) => relation(`i${i}`, 'image', `i${i}`))
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...links, ...images].join('')}</Relationships>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${escaped(id)}" Type="${OFFICE}/${type}" Target="${escaped(target)}"/>`
