import Taro from '@tarojs/taro'

/** The preview serves several people from one origin; each keeps to a drawer named by the page's path. */
const drawer = process.env.TARO_ENV === 'h5' ? `${window.location.pathname}:` : ''

export interface KeptValue {
  there: boolean
  value: unknown
}

/** What is kept on this phone. A full or broken storage never stops the app: it then works without. */
export const storage = {
  read<T>(key: string, isRight: (value: unknown) => value is T): T | null {
    try {
      const value: unknown = Taro.getStorageSync(drawer + key)
      return isRight(value) ? value : null
    } catch {
      return null
    }
  },

  /** What lies there, unchecked, for who must not write over what it can't read. Something may be there too where the phone won't read it out. */
  look(key: string): KeptValue {
    try {
      const value: unknown = Taro.getStorageSync(drawer + key)
      // WeChat says '' where there is nothing.
      return { there: value !== '' && value !== null && value !== undefined, value }
    } catch {
      return { there: true, value: null }
    }
  },

  /** Whether it could be kept. */
  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(drawer + key, value)
      return true
    } catch {
      return false
    }
  },

  remove(key: string): void {
    try {
      Taro.removeStorageSync(drawer + key)
    } catch {
      // Nothing to lose: what can't be removed is overwritten next time.
    }
  },
}

export type Storage = typeof storage

/** The keys of all that is kept here for who uses the app. */
export function storedKeys(): string[] {
  try {
    const { keys } = Taro.getStorageInfoSync()
    return keys.flatMap((key) => (key.startsWith(drawer) ? [key.slice(drawer.length)] : []))
  } catch {
    return []
  }
}
