import { field, number, text, texts } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'

const TOAST_MS = 1500

/** Modal, action sheet, toast, loading. */
export function dialogs({ dialogs: screen, device: { answers } }: Phone): Record<string, unknown> {
  return {
    showModal: api('showModal', async (options) => {
      const prepared = answers.modal.shift()
      const cancel = field(options, 'showCancel') !== false
      const choices = [text(options, 'confirmText', '确定'), ...(cancel ? [text(options, 'cancelText', '取消')] : [])]
      const question = { title: text(options, 'title'), content: text(options, 'content'), choices, kind: 'modal' }
      const confirm = prepared ?? (await screen.ask(question)) === 0
      return { confirm, cancel: !confirm }
    }),
    showActionSheet: api('showActionSheet', async (options) => {
      const itemList = texts(options, 'itemList')
      const prepared = answers.actionSheet.shift()
      const question = { title: text(options, 'alertText'), content: '', choices: [...itemList, '取消'], kind: 'sheet' }
      const tapIndex = prepared === undefined ? await screen.ask(question) : (prepared ?? -1)
      if (tapIndex < 0 || tapIndex >= itemList.length) throw failing('showActionSheet:fail cancel')
      return { tapIndex }
    }),
    showToast: api('showToast', (options) =>
      screen.toast(text(options, 'title'), number(options, 'duration', TOAST_MS)),
    ),
    showLoading: api('showLoading', (options) => screen.toast(text(options, 'title'), null)),
    hideToast: api('hideToast', () => screen.hideToast()),
    hideLoading: api('hideLoading', () => screen.hideToast()),
  }
}
