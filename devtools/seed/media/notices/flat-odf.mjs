// Office documents as flat OpenDocument: one XML text each, which soffice turns into the kinds that committees send around.

const NAMESPACES = ['office', 'text', 'table', 'style', 'presentation']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"')
  .join(' ')
// What the machines of committees have; it is named, not embedded.
const FONT = 'style:font-name="宋体" style:font-name-asian="宋体" fo:font-family="宋体" style:font-family-asian="宋体"'

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const looks = (name, { text = '', paragraph = '', family = 'paragraph' }) =>
  `<style:style style:name="${name}" style:family="${family}">` +
  (paragraph && `<style:paragraph-properties ${paragraph}/>`) +
  `<style:text-properties ${FONT} ${text}/></style:style>`
const size = (points) => `fo:font-size="${points}pt" style:font-size-asian="${points}pt"`
const BOLD = 'fo:font-weight="bold" style:font-weight-asian="bold"'

const document = (kind, styles, body) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">
${styles}
<office:body>${body}</office:body>
</office:document>
`

const cell = (text, style) =>
  `<table:table-cell office:value-type="string"${style ? ` table:style-name="${style}"` : ''}><text:p text:style-name="cell">${escaped(text)}</text:p></table:table-cell>`
const rowsOf = (rows, style) =>
  rows.map((row) => `<table:table-row>${row.map((text) => cell(text, style)).join('')}</table:table-row>`).join('')
const LINES = `<style:style style:name="lines" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #444444" fo:padding="0.12cm"/></style:style>`

/** A letter: a title, then paragraphs, headings (`{ heading }`) and tables (`{ rows }`). */
export function letter({ title, parts }) {
  const styles =
    '<office:automatic-styles>' +
    looks('title', { text: `${size(18)} ${BOLD}`, paragraph: 'fo:text-align="center" fo:margin-bottom="0.5cm"' }) +
    looks('heading', { text: `${size(13)} ${BOLD}`, paragraph: 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm"' }) +
    looks('body', { text: size(12), paragraph: 'fo:line-height="150%" fo:text-indent="0.85cm"' }) +
    looks('cell', { text: size(11) }) +
    LINES +
    '</office:automatic-styles>'
  const body = parts.map((part) => {
    if (typeof part === 'string') return `<text:p text:style-name="body">${escaped(part)}</text:p>`
    if (part.heading) return `<text:p text:style-name="heading">${escaped(part.heading)}</text:p>`
    const columns = `<table:table-column table:number-columns-repeated="${part.rows[0].length}"/>`
    return `<table:table>${columns}${rowsOf(part.rows, 'lines')}</table:table><text:p text:style-name="body"/>`
  })
  const heading = `<text:p text:style-name="title">${escaped(title)}</text:p>`
  return document('text', styles, `<office:text>${heading}${body.join('')}</office:text>`)
}

/** A workbook of one sheet. */
export function workbook({ sheet, rows }) {
  const styles =
    '<office:automatic-styles>' +
    looks('cell', { text: size(11) }) +
    LINES +
    `<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="3.2cm"/></style:style>` +
    '</office:automatic-styles>'
  const columns = `<table:table-column table:style-name="column" table:number-columns-repeated="${rows[0].length}"/>`
  const body = `<table:table table:name="${escaped(sheet)}">${columns}${rowsOf(rows, 'lines')}</table:table>`
  return document('spreadsheet', styles, `<office:spreadsheet>${body}</office:spreadsheet>`)
}

/** Slides of a heading and some lines each. */
export function slides(pages) {
  const styles =
    '<office:automatic-styles>' +
    '<style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="25.4cm" fo:page-height="14.29cm" fo:margin="0cm"/></style:page-layout>' +
    '<style:style style:name="bare" style:family="graphic"><style:graphic-properties draw:fill="none" draw:stroke="none"/></style:style>' +
    looks('slide-heading', { text: `${size(30)} ${BOLD}` }) +
    looks('slide-line', { text: size(20), paragraph: 'fo:margin-bottom="0.3cm"' }) +
    '</office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="plain" style:page-layout-name="wide"/></office:master-styles>'
  const frame = ({ y, height, lines, style }) =>
    `<draw:frame draw:style-name="bare" svg:x="1.6cm" svg:y="${y}cm" svg:width="22cm" svg:height="${height}cm"><draw:text-box>` +
    lines.map((line) => `<text:p text:style-name="${style}">${escaped(line)}</text:p>`).join('') +
    '</draw:text-box></draw:frame>'
  const body = pages.map(
    ({ heading, lines }, nth) =>
      `<draw:page draw:name="${nth + 1}" draw:master-page-name="plain">` +
      frame({ y: 1.1, height: 2, lines: [heading], style: 'slide-heading' }) +
      frame({ y: 3.8, height: 9, lines, style: 'slide-line' }) +
      '</draw:page>',
  )
  return document('presentation', styles, `<office:presentation>${body.join('')}</office:presentation>`)
}
