import { field } from '../../json'
import { navigation } from '../navigation'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import { wrong } from './tab-bar'

/**
 * A page may have WeChat ask before it is left by the bar's way back or one that the page draws itself; not where the app is left, nor by
 * any other way. What WeChat answers to a way back that the person then does not take is written nowhere: here that is no failure.
 */
export function leaving({ stack, device, dialogs }: Phone): Record<string, unknown> {
  const back = navigation(stack).navigateBack
  const leaves = async (content: string): Promise<boolean> => {
    const question = { title: '', content, choices: ['确定', '取消'], kind: 'leave' }
    return device.answers.modal.shift() ?? (await dialogs.ask(question)) === 0
  }
  return {
    enableAlertBeforeUnload: api('enableAlertBeforeUnload', (options) => {
      const message = field(options, 'message')
      if (typeof message !== 'string')
        throw failing(`enableAlertBeforeUnload:fail ${wrong('message', 'String', message)}`)
      stack.top.asksBefore = message
    }),
    disableAlertBeforeUnload: api('disableAlertBeforeUnload', () => {
      stack.top.asksBefore = null
    }),
    navigateBack: api('navigateBack', async (options) => {
      const { top } = stack
      if (top.asksBefore !== null && stack.open.length > 1 && !(await leaves(top.asksBefore))) return
      back(options)
    }),
  }
}
