import { AppError } from '../../../src/contract/errors'
import { FILE_BYTES_MAX, PAGE_BYTES_MAX } from '../../../src/domain/limits'
import { attachedKind } from '../../../src/domain/notices/attached-kind'
import { factsIn } from '../../../src/domain/notices/moving/facts'
import { linesOfRead } from '../../../src/domain/notices/moving/read-blocks'
import { titleOfFile } from '../../../src/domain/notices/moving/title'
import { readDocx } from '../docx/read-docx'
import type { BundleFile, Page } from './bundle-file'
import type { OldPage } from './old-page'
import { pageText } from './page-text'
import { readHtmlPage } from './read-html-page'
import { LOCKED_FILE, NO_TEXT, NOTHING_IN_IT } from './refusals'

/** What a page of a bundle says. INVALID_INPUT why it can't be read, as a sentence */
export async function readPage(page: Page, bundle: BundleFile): Promise<{ content: Buffer; old: OldPage }> {
  bundle.beginPage()
  const content = bundle.read(page.nth, page.kind === 'html' ? PAGE_BYTES_MAX : FILE_BYTES_MAX)
  const old = page.kind === 'html' ? htmlPage(content, page, bundle) : await wordPage(content, page)
  if (old.blocks.length + old.attachments.length === 0) throw NOTHING_IN_IT()
  return { content, old }
}

/** The same; the sentence where it can't be read. */
export async function triedPage(page: Page, bundle: BundleFile): Promise<{ content: Buffer; old: OldPage } | string> {
  try {
    return await readPage(page, bundle)
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'INVALID_INPUT') return failure.message
    throw failure
  }
}

function htmlPage(content: Buffer, page: Page, bundle: BundleFile): OldPage {
  const html = pageText(content)
  if (html === null) throw NO_TEXT()
  return readHtmlPage(html, page, bundle)
}

async function wordPage(content: Buffer, { path }: Page): Promise<OldPage> {
  if (attachedKind(content) === 'locked') throw LOCKED_FILE()
  const { title, blocks, lost, picture } = await readDocx(content)
  const lines = blocks.flatMap(linesOfRead)
  return {
    ...factsIn(lines, new Map()),
    title: title || titleOfFile(path),
    address: null,
    blocks,
    attachments: [],
    lost,
    dropped: 0,
    original: [title, ...lines].filter((line) => line !== '').join('\n'),
    within: picture,
  }
}
