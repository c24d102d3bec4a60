import { text } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'

const NOT_AGREED = 104
type Ask = (resolve: (answer: unknown) => void, info: { referrer: string }) => void

/** The person's agreement to the privacy notice: what touches private data fails before it was given. */
export class Privacy {
  private asked: Ask | null = null

  constructor(private readonly phone: Pick<Phone, 'device' | 'dialogs'>) {}

  /** Answers once the person agrees; fails with WeChat's words otherwise. */
  async require(api_: string): Promise<void> {
    const { device } = this.phone
    if (device.privacy === 'agreed') return
    if (!(await this.agrees(api_))) throw failing(`${api_}:fail privacy permission is not authorized`, NOT_AGREED)
    device.privacy = 'agreed'
  }

  /** The APIs that deal with the agreement itself. */
  apis(): Record<string, unknown> {
    const { device } = this.phone
    return {
      getPrivacySetting: api('getPrivacySetting', () => ({
        needAuthorization: device.privacy === 'needed',
        privacyContractName: '《青年学习小程序隐私保护指引》',
      })),
      requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => this.require('requirePrivacyAuthorize')),
      openPrivacyContract: api('openPrivacyContract', () => undefined),
      onNeedPrivacyAuthorization: (listener: unknown) => {
        this.asked = isAsk(listener) ? listener : null
      },
    }
  }

  private async agrees(referrer: string): Promise<boolean> {
    const { asked } = this
    if (asked) {
      const answer = await new Promise<unknown>((done) => asked(done, { referrer }))
      return text(answer, 'event') === 'agree'
    }
    if (!this.phone.device.interactive) return false
    const question = { title: '用户隐私保护提示', content: '使用前请阅读并同意隐私保护指引。', kind: 'privacy' }
    return (await this.phone.dialogs.ask({ ...question, choices: ['同意', '拒绝'] })) === 0
  }
}

const isAsk = (value: unknown): value is Ask => typeof value === 'function'
