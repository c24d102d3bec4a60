import { Parser } from 'htmlparser2'
import { webAddress } from '../../../src/domain/notices/html/addresses'
import { readMarkup } from '../../../src/domain/notices/html/markup'
import type { ReadAttachment, ReadBlock } from '../../../src/domain/notices/html/model'
import { readHtml } from '../../../src/domain/notices/html/read-html'
import { factsIn } from '../../../src/domain/notices/moving/facts'
import { filesBeside, filesOnce, kindNamed } from '../../../src/domain/notices/moving/files'
import { withoutHead, withoutMade } from '../../../src/domain/notices/moving/read-blocks'
import { PageScan, type ShownFile } from '../../../src/domain/notices/moving/scan'
import { titleOf, titleOfFile } from '../../../src/domain/notices/moving/title'
import { Within } from '../../../src/domain/notices/moving/within'
import { titled } from '../docx/title'
import type { BundleFile, Page } from './bundle-file'
import { PageNaming } from './naming'
import type { OldPage } from './old-page'

/** What a browser writes into a page that it keeps. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S{1,2000})\s*-->/i
const HEAD = 5000
/** Whether a page leads to any file at all: most don't, and are not read once more for it. */
const FILE = /\.(docx?|xlsx?|pptx?|pdf)\b|download\.jsp/i

/** An old notice in a page of HTML, as it was on its site: only the element that holds its text, where that can be told. */
export function readHtmlPage(html: string, { path }: Pick<Page, 'path'>, bundle: BundleFile): OldPage {
  const scan = new PageScan()
  readMarkup(html, scan, Parser)
  const address = addressOf(scan, html)
  const base = webAddress(scan.base, address ?? undefined) ?? address ?? undefined
  const naming = new PageNaming({ bundle, path, base })
  const read = (box: number | null) =>
    readHtml(html, {
      Parser,
      ...(base === undefined ? {} : { base }),
      refuses: (src) => (src.startsWith('data:') && !/^data:image\/(png|jpe?g);/i.test(src) ? 'image' : null),
      within: (reader) => new Within(reader, box, naming),
    })
  const box = scan.box?.nth ?? null
  const { document, lost } = read(box)
  const beside = box === null || !FILE.test(html) ? [] : filesBeside(read(null).document.attachments)
  const shown = scan.files.flatMap((file) => shownFile(file, naming))
  const found = named(document.blocks, { scan, path, whole: box === null })
  return {
    ...factsIn(scan.said, scan.tags),
    title: found.title,
    address,
    blocks: withoutHead(found.blocks, found.title).map(withoutMade),
    attachments: filesOnce([...document.attachments, ...beside, ...shown], naming.titles),
    lost,
    dropped: scan.dropped,
    original: scan.said.join('\n'),
    within: (src) => (src.startsWith('data:') ? Buffer.from(src.slice(src.indexOf(',') + 1), 'base64') : null),
  }
}

/** Where it was, as it says itself. */
function addressOf({ canonical, tags }: PageScan, html: string): string | null {
  const [, saved = ''] = SAVED_FROM.exec(html.slice(0, HEAD)) ?? []
  const said = [saved, canonical, tags.get('og:url') ?? ''].map((url) => webAddress(url, undefined))
  return said.find((url) => url !== null) ?? null
}

/** A PDF in a frame, which stands in no link. */
function shownFile({ address, name }: ShownFile, naming: PageNaming): ReadAttachment[] {
  const called = kindNamed(name) ? name : `${name || 'PDF'}.pdf`
  const href = naming.link(address, called)
  return /^https?:/.test(href) ? [{ href, name: called, kind: kindNamed(called) ?? 'pdf' }] : []
}

interface Of {
  scan: PageScan
  path: string
  /** Whether all of the page was read: then the title may stand in the text, as in a document. */
  whole: boolean
}

function named(blocks: readonly ReadBlock[], { scan, path, whole }: Of): { title: string; blocks: ReadBlock[] } {
  const said = scan.tags.has('articletitle') || scan.headings.some((heading) => heading.trim() !== '')
  const first = whole && !said ? titled(blocks) : { title: '', blocks: [...blocks] }
  return first.title === '' ? { title: titleOf(scan) || titleOfFile(path), blocks: [...blocks] } : first
}
