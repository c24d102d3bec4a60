import type { Device } from '../device'
import { failing, listening } from './calls'

interface Progress {
  progress: number
  totalBytesWritten: number
  totalBytesExpectedToWrite: number
}

/** What came of a download; what was said of it is the caller's to judge, as in WeChat. */
export interface Downloaded {
  statusCode: number
  content: Blob
}

/** Bytes after which progress is told: a small file is told of once, in however many pieces the network brings it. */
const TOLD_EACH = 65_536

/** One download: what the app holds of it while it runs, and the work itself. */
export class Download {
  private readonly ending = new AbortController()
  /** Why it was ended before it was done. */
  private ended: 'abort' | 'network' | null = null
  private readonly progress = new Set<(event: Progress) => void>()
  private readonly headers = new Set<(event: { header: Record<string, string> }) => void>()

  constructor(
    private readonly device: Device,
    private readonly onTrouble: (words: string) => void,
  ) {}

  /** What wx.downloadFile answers with at once. */
  get task(): Record<string, unknown> {
    return {
      abort: () => this.end('abort'),
      ...listening('ProgressUpdate', this.progress),
      ...listening('HeadersReceived', this.headers),
    }
  }

  /** Fails where there is no network, the network goes meanwhile, or the app aborts it. */
  async bring(url: string): Promise<Downloaded> {
    const { networkListeners } = this.device
    const look = ({ isConnected }: { isConnected: boolean }) => {
      if (!isConnected) this.end('network')
    }
    networkListeners.add(look)
    try {
      if (this.device.network === 'none') this.end('network')
      return await this.read(await fetch(url, { signal: this.ending.signal }))
    } catch (cause) {
      // WeChat says as little.
      const failure = failing(`downloadFile:fail ${this.ended ?? 'network'}`)
      if (this.ended === null) this.onTrouble(`${failure.message} ${String(cause)} ${url.split('?')[0] ?? ''}`)
      throw failure
    } finally {
      networkListeners.delete(look)
    }
  }

  private end(reason: 'abort' | 'network'): void {
    this.ended ??= reason
    this.ending.abort()
  }

  private async read(response: Response): Promise<Downloaded> {
    tell(this.headers, { header: Object.fromEntries(response.headers) })
    const expected = Number(response.headers.get('content-length') ?? 0)
    const parts: Uint8Array<ArrayBuffer>[] = []
    let [written, told] = [0, 0]
    const take = (part: Uint8Array<ArrayBuffer>, stands = false): void => {
      parts.push(part)
      written += part.length
      if (!stands && written < expected && written - told < TOLD_EACH) return
      told = written
      const progress = expected === 0 ? 0 : Math.floor((written * 100) / expected)
      tell(this.progress, { progress, totalBytesWritten: written, totalBytesExpectedToWrite: expected })
    }
    const stop = this.device.answers.downloadStop.shift()
    let stopAt = stop === undefined ? null : Math.floor((expected * stop) / 100)
    const reader = response.body?.getReader()
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      const before = stopAt === null ? next.value.length : Math.max(0, stopAt - written)
      take(next.value.slice(0, before), before < next.value.length)
      if (before >= next.value.length) continue
      stopAt = null
      await this.device.standStill(this.ending.signal)
      take(next.value.slice(before))
    }
    return {
      statusCode: response.status,
      content: new Blob(parts, { type: response.headers.get('content-type') ?? '' }),
    }
  }
}

function tell<E>(listeners: ReadonlySet<(event: E) => void>, event: E): void {
  for (const listener of listeners) listener(event)
}
