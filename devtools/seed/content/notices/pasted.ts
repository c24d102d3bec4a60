import { readHtml } from '../../../../cloudfunctions/shared/notices/read-html'
import type { Block } from '../../../../src/domain/notices/document'

/**
 * Blocks of what somebody pasted from a word processor or a site, read by the reader that will read it for everybody. Made-up pages hold
 * nothing that can be lost, and no pictures.
 */
export function pasted(html: string): Block[] {
  const { document, lost } = readHtml(html)
  const missing = lost.filter(({ kind }) => kind !== 'looks')
  if (missing.length > 0)
    throw new Error(`of a page is lost: ${missing.map(({ kind, words }) => `${kind} ${words}`).join(', ')}`)
  return document.blocks.map((block) => {
    if (block.kind === 'picture') throw new Error(`a page shows ${block.src}: pictures are enclosed beside it`)
    return block
  })
}

/** Short ways to write pages as Word does. */
const words = (html: string): string =>
  `<span style='font-family:仿宋_GB2312;mso-hansi-font-family:"Times New Roman"'>${html}<o:p></o:p></span>`

export const wordParagraph = (html: string, align = ''): string =>
  `<p class=MsoNormal ${align === '' ? '' : `align=${align} `}style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt'>${words(html)}</p>\n`

export const wordHeading = (html: string): string =>
  `<h2 style='mso-pagination:widow-orphan'><b>${words(html)}</b></h2>\n`

export const wordList = (tag: 'ol' | 'ul', items: readonly string[]): string =>
  `<${tag} style='margin-top:0cm'>${items.map((item) => `<li class=MsoNormal style='mso-list:l0 level1 lfo1'>${words(item)}</li>`).join('\n')}</${tag}>\n`

/** The first row is the head; an empty cell is empty on the page too. */
export const wordTable = (rows: readonly (readonly string[])[]): string => {
  const cell = (tag: 'td' | 'th', text: string): string =>
    `<${tag} style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center>${text === '' ? '<o:p>&nbsp;</o:p>' : words(text)}</p></${tag}>`
  const row = (cells: readonly string[], nth: number): string =>
    `<tr style='mso-yfti-irow:${nth}'>${cells.map((text) => cell(nth === 0 ? 'th' : 'td', text)).join('')}</tr>`
  return `<table class=MsoNormalTable border=1 cellspacing=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'>${rows.map(row).join('\n')}</table>\n`
}

/** A whole document as Word puts it on the clipboard. */
export const wordPage = (
  ...parts: readonly string[]
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 14"><style><!--
p.MsoNormal {mso-style-qformat:yes; font-family:仿宋_GB2312;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026"/></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment--><div class=WordSection1>
${parts.join('')}</div><!--EndFragment--></body></html>`
