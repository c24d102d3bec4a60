/**
 * Writes the attachments of the seeded notices from words.mjs, each as the kind that its name says, and the drawing that is one as a PDF.
 *
 *   node devtools/seed/media/notices/make-files.mjs
 *
 * Needs LibreOffice (Writer, Calc, Impress) as `soffice`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCompound, withoutThumbnail, writeCompound } from './compound-file.mjs'
import { files } from './words.mjs'

/** Bytes of one: they lie in the repository and are copied at each seeding. */
const LIMIT = 30 * 1024
/** How soffice writes a kind; where it has one way only the ending is enough. */
const FILTERS = { doc: 'doc:MS Word 97', xls: 'xls:MS Excel 97', ppt: 'ppt:MS PowerPoint 97' }
const SOURCES = { doc: 'fodt', docx: 'fodt', pdf: 'svg', xls: 'fods', xlsx: 'fods', ppt: 'fodp', pptx: 'fodp' }

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'notice-files-'))
/** How each is put before soffice: as flat OpenDocument, or as the drawing that it is. */
const sources = {
  ...files,
  'review-steps.pdf': readFileSync(here('pictures/review-steps.svg'), 'utf8'),
}
for (const [name, text] of Object.entries(sources)) {
  const kind = extname(name).slice(1)
  const source = join(folder, `${name.slice(0, -kind.length)}${SOURCES[kind]}`)
  writeFileSync(source, text)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [
    profile,
    ...['--headless', '--convert-to', FILTERS[kind] ?? kind, '--outdir', join(folder, 'out'), source],
  ])
  const made = here(name)
  const written = readFileSync(join(folder, 'out', name))
  writeFileSync(made, kind === 'ppt' ? slimmed(written) : written)
  const { size } = statSync(made)
  if (size > LIMIT) throw new Error(`${name} came out at ${size} bytes, over ${LIMIT}`)
  console.log(name, size)
}
rmSync(folder, { recursive: true })

/** A .ppt without the uncompressed picture of its first page. */
function slimmed(file) {
  const { root, streams } = readCompound(file)
  const slim = streams.map(({ name, content }) => ({
    name,
    content: name === '\u0005SummaryInformation' ? withoutThumbnail(content) : content,
  }))
  return writeCompound({ root, streams: slim })
}
