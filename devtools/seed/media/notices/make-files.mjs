/**
 * Writes the attachments of the seeded notices from words.mjs, each as the kind that its name says.
 *
 *   node devtools/seed/media/notices/make-files.mjs
 *
 * Needs LibreOffice (Writer, Calc, Impress) as `soffice`.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { files } from './words.mjs'

/** Bytes of one: they lie in the repository and are copied at each seeding. */
const LIMIT = 60 * 1024
/** How soffice writes a kind; where it has one way only the ending is enough. */
const FILTERS = { doc: 'doc:MS Word 97', xls: 'xls:MS Excel 97', ppt: 'ppt:MS PowerPoint 97' }
const SOURCES = { doc: 'fodt', docx: 'fodt', pdf: 'fodt', xls: 'fods', xlsx: 'fods', ppt: 'fodp', pptx: 'fodp' }

const folder = mkdtempSync(join(tmpdir(), 'notice-files-'))
for (const [name, flat] of Object.entries(files)) {
  const kind = extname(name).slice(1)
  const source = join(folder, `${name.slice(0, -kind.length)}${SOURCES[kind]}`)
  writeFileSync(source, flat)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [
    profile,
    ...['--headless', '--convert-to', FILTERS[kind] ?? kind, '--outdir', join(folder, 'out'), source],
  ])
  const made = fileURLToPath(new URL(name, import.meta.url))
  copyFileSync(join(folder, 'out', name), made)
  const { size } = statSync(made)
  if (size > LIMIT) throw new Error(`${name} came out at ${size} bytes, over ${LIMIT}`)
  console.log(name, size)
}
rmSync(folder, { recursive: true })
