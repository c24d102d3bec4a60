import Taro from '@tarojs/taro'

/** Where WeChat lets an app keep files under names of its own; nothing else of ours lies there. */
const folder = (): string => `${Taro.env.USER_DATA_PATH ?? ''}/tables`

/** Makes room for a table under its own name. Earlier ones go: none stays on the phone longer than it is looked at. */
export function placeForTable(fileName: string): string {
  forgetTables()
  const files = Taro.getFileSystemManager()
  try {
    files.mkdirSync(folder(), true)
  } catch {
    // It is there already.
  }
  return `${folder()}/${fileName}`
}

/** Throws away the tables that lie on the phone: they may hold names. Nothing to do in a browser, whose downloads are the person's. */
export function forgetTables(): void {
  if (process.env.TARO_ENV === 'h5') return
  try {
    const files = Taro.getFileSystemManager()
    for (const name of files.readdirSync(folder())) files.unlinkSync(`${folder()}/${name}`)
  } catch {
    // There are none yet; what could not be thrown away is tried again the next time.
  }
}
