import Taro from '@tarojs/taro'
import { percentSoFar } from '../../domain/assignments/rate'
import { saveAs } from './download'
import { placeFor } from './own-folder'

/** A file to be opened: where it can be fetched, what it is called and what it is. */
export interface Opened {
  url: string
  /** With its ending. */
  name: string
  /** Its kind decides how it is opened, not its name. */
  kind: keyof Taro.openDocument.FileType | 'png' | 'jpg'
  /** What it should weigh, where the network does not say. */
  bytes: number
}

/** `stopped` by the person; `broken`: it did not come; `stuck`: it came, but the device could not open it. */
export type OpenOutcome = 'opened' | 'stopped' | 'broken' | 'stuck'

/** A file on its way: what it comes to, and how it is stopped. */
export interface Opening {
  outcome: Promise<OpenOutcome>
  stop: () => void
}

/**
 * Brings a file and opens it under its own name, and tells meanwhile how much of it has come, 0..100: in WeChat by WeChat's own views of
 * documents and pictures; a browser downloads it, so that no window that opens by itself is held back and none is opened under a foreign name.
 */
export function openFile(file: Opened, tell: (percent: number) => void): Opening {
  return process.env.TARO_ENV === 'h5' ? openInBrowser(file, tell) : openInWeChat(file, tell)
}

function openInWeChat({ url, name, kind }: Opened, tell: (percent: number) => void): Opening {
  let stopped = false
  const filePath = placeFor('notices', name)
  const download = Taro.downloadFile({ url, filePath })
  download.onProgressUpdate(({ progress }) => tell(progress))
  const bring = async (): Promise<OpenOutcome> => {
    try {
      const { statusCode } = await download
      if (stopped) return 'stopped'
      if (statusCode !== 200) return 'broken'
    } catch {
      return stopped ? 'stopped' : 'broken'
    }
    try {
      if (kind === 'png' || kind === 'jpg') await Taro.previewImage({ urls: [filePath], current: filePath })
      else await Taro.openDocument({ filePath, fileType: kind, showMenu: true })
      return 'opened'
    } catch {
      return 'stuck'
    }
  }
  return {
    outcome: bring(),
    stop: () => {
      stopped = true
      download.abort()
    },
  }
}

function openInBrowser({ url, name, bytes }: Opened, tell: (percent: number) => void): Opening {
  const ending = new AbortController()
  const bring = async (): Promise<OpenOutcome> => {
    try {
      const response = await fetch(url, { signal: ending.signal })
      if (!response.ok) return 'broken'
      saveAs(await read(response, bytes, tell), name)
      return 'opened'
    } catch {
      return ending.signal.aborted ? 'stopped' : 'broken'
    }
  }
  return { outcome: bring(), stop: () => ending.abort() }
}

async function read(response: Response, bytes: number, tell: (percent: number) => void): Promise<Blob> {
  const reader = response.body?.getReader()
  if (!reader) return response.blob()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let come = 0
  for (let next = await reader.read(); next.value; next = await reader.read()) {
    parts.push(next.value)
    come += next.value.length
    tell(percentSoFar(come, bytes))
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
}

/** Shows a picture of several large: in WeChat by its own view, in a browser in a tab of its own. */
export function enlarge(url: string, all: readonly string[]): void {
  if (process.env.TARO_ENV === 'h5') leave(url)
  else void Taro.previewImage({ urls: [...all], current: url }).catch(() => undefined)
}

/** Opens an address elsewhere; what is there learns nothing of this app. Only a browser can. */
export function leave(url: string): void {
  window.open(url, '_blank', 'noopener,noreferrer')
}
