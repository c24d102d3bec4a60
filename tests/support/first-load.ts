import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

export interface Loaded {
  /** What goes over the line: texts gzipped, as hosts send them. */
  bytes: number
  /** The function and action of each call, in alphabetical order. */
  calls: string[]
  /** All that was fetched and how large it was, largest first: what a failure shows. */
  files: { file: string; bytes: number }[]
}

const TEXT = /javascript|css|html|json|svg/

/** Heeds a window from before it opens a page; the answer adds up what was asked for until now. */
export function heedLoad(page: Page): () => Promise<Loaded> {
  const responses: Response[] = []
  const heed = (response: Response): void => void responses.push(response)
  page.on('response', heed)
  return async () => {
    page.off('response', heed)
    const files = await Promise.all(responses.map(weigh))
    return {
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      calls: responses.flatMap((response) => callIn(response.request().postData())).sort(),
      files: files.sort((a, b) => b.bytes - a.bytes),
    }
  }
}

async function weigh(response: Response): Promise<{ file: string; bytes: number }> {
  const body = await response.body()
  const isText = TEXT.test(response.headers()['content-type'] ?? '')
  return { file: new URL(response.url()).pathname, bytes: isText ? gzipSync(body).length : body.length }
}

function callIn(sent: string | null): string[] {
  if (sent === null) return []
  const { name, data } = JSON.parse(sent) as { name: string; data: { action: string } }
  return [`${name}.${data.action}`]
}
