import Taro from '@tarojs/taro'

/** Does something that a phone may not be able to; the screen works without. */
async function attempt(act: () => Promise<unknown> | undefined): Promise<boolean> {
  try {
    await act()
    return true
  } catch {
    return false
  }
}

interface Lock {
  release: () => Promise<void>
}
const isLock = (value: unknown): value is Lock =>
  typeof value === 'object' && value !== null && 'release' in value && typeof value.release === 'function'
let lock: Lock | null = null

async function lockInBrowser(): Promise<void> {
  if (!('wakeLock' in navigator)) throw new Error('no wake lock')
  const taken: unknown = await navigator.wakeLock.request('screen')
  if (isLock(taken)) lock = taken
}

/** Keeps the screen awake; false where the phone refuses, so that whoever looks after it sets the lock time longer. A browser forgets it when its page goes out of sight. */
export const keepAwake = (): Promise<boolean> =>
  attempt(() => (process.env.TARO_ENV === 'h5' ? lockInBrowser() : Taro.setKeepScreenOn({ keepScreenOn: true })))

export const letSleep = (): Promise<boolean> =>
  attempt(async () => {
    if (process.env.TARO_ENV === 'h5') await lock?.release()
    else await Taro.setKeepScreenOn({ keepScreenOn: false })
    lock = null
  })

/** Hides the screen from screenshots and recordings where the phone can; false where it can't. */
export const hideFromCapture = (hidden: boolean): Promise<boolean> =>
  attempt(() =>
    process.env.TARO_ENV === 'h5'
      ? Promise.reject(new Error('a browser can not'))
      : Taro.setVisualEffectOnCapture({ visualEffect: hidden ? 'hidden' : 'none' }),
  )

const BRIGHT = 1
let before: number | null = null

/** Turns the brightness up; whoever calls it restores it on leaving. False in a browser and where the phone refuses. */
export const brighten = (): Promise<boolean> =>
  attempt(async () => {
    if (process.env.TARO_ENV === 'h5') throw new Error('a browser can not')
    const { value } = await Taro.getScreenBrightness()
    before ??= value
    await Taro.setScreenBrightness({ value: BRIGHT })
  })

export const restoreBrightness = (): Promise<boolean> =>
  attempt(async () => {
    if (before === null) return
    await Taro.setScreenBrightness({ value: before })
    before = null
  })

/** A short vibration: something was read. */
export const vibrate = (): Promise<boolean> =>
  attempt(() =>
    process.env.TARO_ENV === 'h5' ? Promise.resolve(navigator.vibrate?.(15)) : Taro.vibrateShort({ type: 'medium' }),
  )
