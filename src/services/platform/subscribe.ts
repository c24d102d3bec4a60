import Taro from '@tarojs/taro'

/** `elsewhere`: only WeChat can ask for it. `off`: this build has no message to ask for, or the member has switched all of them off. */
export type Consent = 'accepted' | 'refused' | 'off' | 'elsewhere' | 'failed'

/** WeChat's answer where the main switch for messages is off. */
const SWITCHED_OFF = 20004

/** Whether there is anything to ask for: a mini-program built without a template has nothing. */
export const reminderOffered = process.env.TARO_ENV !== 'weapp' || Boolean(process.env.TARO_APP_REMINDER_TEMPLATE)

/** Whether this build can ask for a message at all: only WeChat asks, and only WeChat sends. */
export const messagesAsked = process.env.TARO_ENV === 'weapp'

/** Asks for one reminder message. To be called right in a tap: WeChat refuses to ask by itself. */
export const askForReminder = (): Promise<Consent> => askForMessage(process.env.TARO_APP_REMINDER_TEMPLATE ?? '')

/** The same for one message of a template that the cloud named. */
export async function askForMessage(template: string): Promise<Consent> {
  if (process.env.TARO_ENV !== 'weapp') return 'elsewhere'
  if (template === '') return 'off'
  try {
    const reply = await Taro.requestSubscribeMessage({ tmplIds: [template], entityIds: [] })
    return Reflect.get(reply, template) === 'accept' ? 'accepted' : 'refused'
  } catch (failure) {
    return isSwitchedOff(failure) ? 'off' : 'failed'
  }
}

const isSwitchedOff = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'errCode' in failure && failure.errCode === SWITCHED_OFF
