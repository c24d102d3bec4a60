import { AppError, type Envelope } from '../../src/contract/errors'
import { caller } from './cloud'
import { refusal } from './envelope'

/** How people, tools, timers and other functions call, in WeChat's words. It has none for its own messages: they come by none of these. */
const CALLERS = [
  'wx_client',
  'wx_devtools',
  'wx_localdebug',
  'wx_http',
  'wx_trigger',
  'wx_crawler',
  'wx_paycallback',
  'scf',
] as const

/** What WeChat takes for an answer: else it pushes the same again. */
const TAKEN = 'success'

/**
 * A `main` for what WeChat pushes, and for nobody else. With a push may come the openid of whom it is about: that lends no right to
 * anything, and what is pushed has to prove itself.
 */
export const forPushes =
  (name: string, take: (pushed: unknown) => Promise<void>) =>
  async (event: unknown): Promise<typeof TAKEN | Envelope<never>> => {
    try {
      const chain = caller().source.split(',')
      if (CALLERS.some((one) => chain.includes(one))) throw new AppError('FORBIDDEN', '这里只收微信的推送')
      await take(event)
      return TAKEN
    } catch (failure) {
      return refusal(failure, { name, action: 'push' })
    }
  }
