import Taro from '@tarojs/taro'

/** What of the app's own files there is: tables that were exported, and files of notices that were opened. */
const FOLDERS = ['tables', 'notices'] as const
type Folder = (typeof FOLDERS)[number]

/** Where WeChat lets an app keep files under names of its own. */
const placeOf = (folder: Folder): string => `${Taro.env.USER_DATA_PATH ?? ''}/${folder}`

/**
 * Makes room for a file under its own name: WeChat shows a file by the last part of its path. Earlier ones of the folder go: none stays on
 * the phone longer than it is looked at. The name is one that a path can end with.
 */
export function placeFor(folder: Folder, name: string): string {
  empty(folder)
  const files = Taro.getFileSystemManager()
  try {
    files.mkdirSync(placeOf(folder), true)
  } catch {
    // It is there already.
  }
  return `${placeOf(folder)}/${name}`
}

/** Throws away what lies on the phone, of one folder or all: it may hold names. Nothing to do in a browser, whose downloads are the person's. */
export function forgetFiles(...folders: readonly Folder[]): void {
  if (process.env.TARO_ENV === 'h5') return
  for (const folder of folders.length === 0 ? FOLDERS : folders) empty(folder)
}

function empty(folder: Folder): void {
  try {
    const files = Taro.getFileSystemManager()
    for (const name of files.readdirSync(placeOf(folder))) files.unlinkSync(`${placeOf(folder)}/${name}`)
  } catch {
    // There are none yet; what could not be thrown away is tried again the next time.
  }
}
