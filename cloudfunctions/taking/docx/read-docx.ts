import { Parser } from 'htmlparser2'
import type { LostThing } from '../../../src/domain/notices/html/lost'
import type { ReadBlock } from '../../../src/domain/notices/html/model'
import { readHtml } from '../../../src/domain/notices/html/read-html'
import { toldElsewhere } from './elsewhere'
import type { Told } from './frame'
import { NotesReader } from './notes'
import { Numbering } from './numbering'
import { Looks } from './paragraph'
import { Parts } from './parts'
import { nthOf, Pictures } from './pictures'
import { NO_DOCX } from './refusals'
import { mainPart, relationsOf } from './relations'
import { Rewriter, type Shared } from './rewriter'
import { Styles } from './styles'
import { titled } from './title'
import { toHtml, type Rewritten } from './to-html'
import { readXml } from './xml'

export interface ReadDocx {
  title: string
  /** Pictures lie at addresses that `picture` knows. */
  blocks: ReadBlock[]
  lost: LostThing[]
  /** The picture that a block shows; null where it is not there, or too much. */
  picture: (src: string) => Buffer | null
}

/**
 * What a Word document says, whoever made it. What it holds is unpacked piece by piece and never beyond its limits, written anew so that all
 * is read that people see, made HTML by mammoth, and read by the one reader of pages. INVALID_INPUT what is no document, or too much
 */
export async function readDocx(archive: Buffer): Promise<ReadDocx> {
  const parts = new Parts(archive)
  const main = mainPart(parts)
  if (main === null) throw NO_DOCX()
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const shared: Shared = {
    styles: new Styles(parts.text(`${folder}styles.xml`)),
    numbering: new Numbering(parts.text(`${folder}numbering.xml`)),
    looks: new Looks(),
    pictures: new Pictures(),
  }
  const told: Told[] = []
  const rewritten = [
    rewrite('document', main),
    ...(['footnotes', 'endnotes'] as const).flatMap((kind) =>
      parts.named(/./).includes(`${folder}${kind}.xml`) ? [rewrite(kind, `${folder}${kind}.xml`)] : [],
    ),
  ]
  const html = await toHtml(rewritten, shared)
  const { document, lost } = readHtml(html, {
    Parser,
    told: [...told, ...toldElsewhere(parts)],
    within: (reader) => new NotesReader(reader),
  })
  const { paths } = shared.pictures
  return { ...titled(document.blocks), lost, picture: (src) => parts.picture(paths[nthOf(src) ?? -1] ?? '') }

  function rewrite(kind: Rewritten['kind'], path: string): Rewritten {
    const relations = relationsOf(parts, path)
    shared.pictures.relations = relations
    const rewriter = new Rewriter(shared)
    readXml(parts.text(path) ?? '', rewriter)
    told.push(...rewriter.made.told)
    return { kind, xml: rewriter.made.out, relations }
  }
}
