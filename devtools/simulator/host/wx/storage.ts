import { field, text } from '../../json'
import { api, failing } from './calls'

const MOST_BYTES = 10 * 1024 * 1024
const MOST_BYTES_A_KEY = 1024 * 1024

/** What is kept on this phone for this person; it outlives the app, as storage does. */
export function storage(drawer: string): Record<string, unknown> {
  const place = (key: string): string => `${drawer}:${key}`
  const keys = (): string[] =>
    Object.keys(localStorage).flatMap((key) => (key.startsWith(`${drawer}:`) ? [key.slice(drawer.length + 1)] : []))
  const bytes = (): number => keys().reduce((sum, key) => sum + (localStorage.getItem(place(key))?.length ?? 0), 0)

  const get = (key: unknown): unknown => {
    const kept = localStorage.getItem(place(String(key)))
    return kept === null ? '' : field(JSON.parse(kept), 'value')
  }
  const put = (api_: string, key: unknown, value: unknown): void => {
    const words = JSON.stringify({ value })
    if (words.length > MOST_BYTES_A_KEY || bytes() + words.length > MOST_BYTES)
      throw failing(`${api_}:fail exceed storage max size 10Mb`)
    localStorage.setItem(place(String(key)), words)
  }
  const remove = (key: unknown): void => localStorage.removeItem(place(String(key)))
  const clear = (): void => keys().forEach(remove)
  const info = () => ({ keys: keys(), currentSize: Math.ceil(bytes() / 1024), limitSize: MOST_BYTES / 1024 })
  return {
    setStorageSync: (key: unknown, value: unknown) => put('setStorageSync', key, value),
    getStorageSync: get,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: api('getStorage', (options) => {
      const key = text(options, 'key')
      if (!keys().includes(key)) throw failing('getStorage:fail data not found')
      return { data: get(key) }
    }),
    setStorage: api('setStorage', (options) => put('setStorage', text(options, 'key'), field(options, 'data'))),
    removeStorage: api('removeStorage', (options) => remove(text(options, 'key'))),
    clearStorage: api('clearStorage', clear),
    getStorageInfo: api('getStorageInfo', info),
  }
}
