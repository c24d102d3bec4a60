import type { Block } from '../../src/domain/notices/document'
import type { Checks, CheckedNow, Writing } from '../../src/contract/writing'
import { ROOT } from './city'
import type { TestCloud } from './local-cloud'
import { PLAIN } from './pictures'
import { EDITOR, REVIEWER, writingCloud } from './writing-staff'
import { aText } from './writing-story'

export const N = 'n1'
export type Suggest = 'pass' | 'review' | 'risky'

/** What WeChat is to say of whatever holds some words; of all else that nothing is wrong. */
export type Says = Readonly<Record<string, Suggest>>

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

/** A place with two editors and a reviewer, and WeChat's content check told what to answer. */
export class CheckedWriting {
  #acts = 0
  constructor(readonly test: TestCloud) {}

  static async begun(): Promise<CheckedWriting> {
    return new CheckedWriting(await writingCloud())
  }

  on = ({ turn }: Writing) => ({ noticeId: N, turn, act: `act${this.#acts++}` })

  says(words: Says): void {
    this.test.cloud.outbox.respond('security.msgSecCheck', ({ content }) => {
      const found = Object.entries(words).find(([word]) => String(content).includes(word))
      const result = { suggest: found?.[1] ?? 'pass', label: found ? 20001 : 100 }
      return { errcode: 0, errmsg: 'ok', result }
    })
  }

  /** WeChat answers with this error from now on. */
  fails(errcode: number): void {
    for (const api of ['security.msgSecCheck', 'security.mediaCheckAsync'])
      this.test.cloud.outbox.respond(api, () => ({ errcode, errmsg: 'no' }))
  }

  answersAgain(): void {
    for (const api of ['security.msgSecCheck', 'security.mediaCheckAsync']) this.test.cloud.outbox.respond(api)
  }

  /** How often WeChat was asked since the last time. */
  asked(): number {
    const { length } = this.test.cloud.outbox.securityChecks
    this.test.cloud.outbox.clear()
    return length
  }

  async begin(blocks: object[], over: object = {}): Promise<Writing> {
    return this.test.as(EDITOR).call('writing', 'begin', {
      orgId: ROOT,
      noticeId: N,
      act: `act${this.#acts++}`,
      text: aText(ROOT, { blocks: blocks as never, ...over }),
    })
  }

  save(written: Writing, blocks: object[], over: object = {}): Promise<Writing> {
    const text = aText(ROOT, { blocks: blocks as never, ...over })
    return this.test.as(EDITOR).call('writing', 'save', { ...this.on(written), text })
  }

  check(who: string = EDITOR): Promise<CheckedNow> {
    return this.test.as(who).call('writing', 'check', { noticeId: N })
  }

  /** Until nothing is left that can be asked. */
  async checked(): Promise<Checks> {
    for (let calls = 0; calls < 30; calls++) {
      const { checks, left } = await this.check()
      if (left === 0) return checks
    }
    throw new Error('it never ends')
  }

  read(who: string = EDITOR): Promise<Writing> {
    return this.test.as(who).call('writing', 'writing', { noticeId: N })
  }

  submit(written: Writing): Promise<Writing> {
    return this.test.as(EDITOR).call('writing', 'submit', this.on(written))
  }

  approve(written: Writing, decides?: string): Promise<Writing> {
    const input = { ...this.on(written), words: '', ...(decides === undefined ? {} : { decides }) }
    return this.test.as(REVIEWER).call('writing', 'approve', input)
  }

  /** A picture that was sent, as a block. */
  async picture(uploadId: string): Promise<object> {
    const content = PLAIN.png
    const part = { bytes: content.length, nth: 0, part: content.toString('base64') }
    await this.test.as(EDITOR).call('writing', 'upload', { orgId: ROOT, uploadId, name: `${uploadId}.png`, ...part })
    return { kind: 'picture', pictureId: uploadId, alt: '' }
  }

  pushes(suggest: Suggest): Promise<void> {
    return this.test.cloud.pushChecks(() => ({ suggest, label: 20002 }))
  }

  traces(): string[] {
    return this.test.cloud.database
      .find('noticeChecks')
      .flatMap(({ traces }) => (traces as { id: string }[]).map(({ id }) => id))
  }
}
