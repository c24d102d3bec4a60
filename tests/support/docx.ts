import { zipped } from './zipped'

/** Documents as Word, WPS and LibreOffice write them, out of few words. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A stretch of text, with what its properties say. */
export const r = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00A77B3E"><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>${properties}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph: of text, or of what is made already. */
export const p = (inside: string, properties = ''): string =>
  `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr>${properties}<w:spacing w:line="560" w:lineRule="exact"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:pPr>${inside.startsWith('<') || inside === '' ? inside : r(inside)}</w:p>`
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
export const jc = (align: string): string => `<w:jc w:val="${align}"/>`
export const num = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
export const tc = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}<w:vAlign w:val="center"/></w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`
export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}<w:trHeight w:val="400"/></w:trPr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`
export const tbl = (...rows: readonly (readonly string[] | string)[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.map((row) => (typeof row === 'string' ? row : tr(row))).join('')}</w:tbl>`
export const picture = (id: string, alt = ''): string =>
  `<w:r><w:drawing><wp:inline distT="0"><wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="image1.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
/** A box beside the text, in both of the ways in which Word writes it. */
export const textBox = (inside: string): string => {
  const content = `<w:txbxContent>${inside}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape type="#_x0000_t202"><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

export interface Made {
  body: string
  /** By its number: how each level is written. */
  lists?: Readonly<Record<number, readonly (readonly [format: string, text: string])[]>>
  styles?: string
  footnotes?: string
  comments?: string
  headers?: string
  footers?: string
  /** Names and files of pictures. */
  media?: Readonly<Record<string, Buffer>>
  /** What lies elsewhere, by its id. */
  links?: Readonly<Record<string, string>>
  /** Parts that only some programs write. */
  more?: Readonly<Record<string, string>>
}

/** Styles as a Chinese Word names them: what people see is 标题 1, what is written is heading 1. */
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  [1, 2, 3]
    .map(
      (n) =>
        `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="${n - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
    )
    .join('') +
  '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
  '<w:style w:type="table" w:styleId="a3"><w:name w:val="Table Grid"/></w:style>'

const part = (name: string, inside: string): string => `${HEAD}<w:${name} ${NAMESPACES}>${inside}</w:${name}>`

function numbering(lists: NonNullable<Made['lists']>): string {
  const all = Object.entries(lists)
  const levels = (forms: readonly (readonly [string, string])[]): string =>
    forms
      .map(
        ([format, text], i) =>
          `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
      )
      .join('')
  return part(
    'numbering',
    all
      .map(([id, forms]) => `<w:abstractNum w:abstractNumId="${id}">${levels(forms)}</w:abstractNum>`)
      .concat(all.map(([id]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
      .join(''),
  )
}

const relation = (id: string, type: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`
const relations = (inside: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** The parts of a document by their names. */
export function partsOf(made: Made): Record<string, string | Buffer> {
  const { body, lists = {}, styles = '', media = {}, links = {} } = made
  const pictures = Object.keys(media).map((name) => relation(name.replace(/\..*$/, ''), 'image', `media/${name}`))
  const leading = Object.entries(links).map(([id, target]) => relation(id, 'hyperlink', target, true))
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part(
      'document',
      `<w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relations([...pictures, ...leading].join('')),
    'word/styles.xml': part('styles', STYLES + styles),
    'word/numbering.xml': numbering(lists),
    ...(made.footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', made.footnotes) }),
    ...(made.comments === undefined ? {} : { 'word/comments.xml': part('comments', made.comments) }),
    ...(made.headers === undefined ? {} : { 'word/header1.xml': part('hdr', made.headers) }),
    ...(made.footers === undefined ? {} : { 'word/footer1.xml': part('ftr', made.footers) }),
    ...Object.fromEntries(Object.entries(media).map(([name, file]) => [`word/media/${name}`, file])),
    ...made.more,
  }
}

export const docx = (made: Made): Buffer => zipped(partsOf(made))
