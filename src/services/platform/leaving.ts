import Taro from '@tarojs/taro'

const ask = (event: BeforeUnloadEvent): void => event.preventDefault()

/** Lets the phone ask before this screen is left. A browser asks in words of its own, and only where its page is closed. */
export async function askBeforeLeaving(message: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return window.addEventListener('beforeunload', ask)
  // Older phones can't: then nothing is asked.
  await Promise.resolve(Taro.enableAlertBeforeUnload({ message })).catch(() => undefined)
}

export async function leaveFreely(): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return window.removeEventListener('beforeunload', ask)
  await Promise.resolve(Taro.disableAlertBeforeUnload()).catch(() => undefined)
}
