import Taro from '@tarojs/taro'

const ask = (event: BeforeUnloadEvent): void => event.preventDefault()

/** Older phones can't: then nothing is asked. */
async function attempt(act: () => unknown): Promise<void> {
  try {
    await act()
  } catch {
    // The screen works without.
  }
}

/** Lets the phone ask before this screen is left. A browser asks in words of its own, and only where its page is closed. */
export const askBeforeLeaving = (message: string): Promise<void> =>
  attempt(() =>
    process.env.TARO_ENV === 'h5'
      ? window.addEventListener('beforeunload', ask)
      : Taro.enableAlertBeforeUnload({ message }),
  )

export const leaveFreely = (): Promise<void> =>
  attempt(() =>
    process.env.TARO_ENV === 'h5' ? window.removeEventListener('beforeunload', ask) : Taro.disableAlertBeforeUnload(),
  )
