import { AppError } from '../contract/errors'
import { percentSoFar } from '../domain/assignments/rate'
import { PART_BYTES } from '../domain/limits'
import type { Chosen } from './platform/chosen'

/** Times that one part is sent while the line is bad, before the person is asked to go on. */
const TRIES = 3

export type Sending = Pick<Chosen, 'bytes' | 'read'>

/** Hands one part, in base64, to the cloud. Sending it again must change nothing. */
export type SendPart<R> = (nth: number, part: string) => Promise<R>

interface Options {
  /** Hears after each part how much has gone, 0..100: 100 only once all has. */
  tell?: (percent: number) => void
  /** Numbers of the parts that the cloud lacks, where it has others already; all of them otherwise. */
  missing?: readonly number[]
}

/** How many parts a file is sent in. */
export const partsOf = (bytes: number): number => Math.ceil(bytes / PART_BYTES)

/**
 * A file on its way to the cloud, part by part. Where the line breaks `send` fails with the AppError of the part that did not go, and
 * another `send` goes on with that one.
 */
export class Upload<R> {
  private readonly left: number[]
  private readonly parts: number
  private stopped = false

  constructor(
    private readonly file: Sending,
    private readonly sendPart: SendPart<R>,
    private readonly options: Options = {},
  ) {
    this.parts = partsOf(file.bytes)
    this.left = [...(options.missing ?? Array.from({ length: this.parts }, (_, nth) => nth))]
  }

  /** How much has gone. */
  get percent(): number {
    return percentSoFar(this.parts - this.left.length, this.parts)
  }

  /** Answers with the reply to the last part; null where it was stopped, or nothing was left to send. */
  async send(): Promise<R | null> {
    let reply: R | null = null
    for (let nth = this.left[0]; nth !== undefined && !this.stopped; nth = this.left[0]) {
      reply = await this.sendOne(nth)
      this.left.shift()
      this.options.tell?.(this.percent)
    }
    return this.stopped ? null : reply
  }

  /** Sends no more; the part that is on its way may still arrive. */
  stop(): void {
    this.stopped = true
  }

  private async sendOne(nth: number): Promise<R> {
    const part = await this.file.read(nth * PART_BYTES, PART_BYTES)
    for (let tries = 1; ; tries++) {
      try {
        return await this.sendPart(nth, part)
      } catch (failure) {
        const lost = failure instanceof AppError && failure.code === 'UNREACHABLE'
        if (!lost || tries >= TRIES || this.stopped) throw failure
      }
    }
  }
}
