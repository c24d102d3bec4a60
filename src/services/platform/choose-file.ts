import Taro from '@tarojs/taro'
import type { Chosen, NotChosen } from './chosen'
import { chosenAt } from './chosen-in-wechat'
import { chosenBlob, pickInBrowser } from './pick-in-browser'
import { cancelledBy, refusedBy } from './refusals'

/** WeChat lists pictures apart from other files. */
const PICTURES = ['png', 'jpg', 'jpeg']

/** One file with one of these endings, such as xlsx: in WeChat out of a chat, in a browser from the disk. To be called in a tap. */
export async function chooseFile(endings: readonly string[]): Promise<Chosen | NotChosen> {
  const chosen = await chooseFiles(endings, 1)
  return typeof chosen === 'string' ? chosen : (chosen[0] ?? 'cancelled')
}

/**
 * Up to so many of them. Where pictures may be among them WeChat keeps to no ending: what a file is has to be looked at all the same.
 */
export async function chooseFiles(endings: readonly string[], most: number): Promise<Chosen[] | NotChosen> {
  try {
    const files = await (process.env.TARO_ENV === 'h5' ? fromTheDisk(endings, most) : fromAChat(endings, most))
    return files.length > 0 ? files : 'cancelled'
  } catch (failure) {
    if (cancelledBy(failure)) return 'cancelled'
    return refusedBy(failure) ? 'refused' : 'failed'
  }
}

async function fromTheDisk(endings: readonly string[], most: number): Promise<Chosen[]> {
  const files = await pickInBrowser(endings.map((ending) => `.${ending}`).join(), most > 1)
  return files.slice(0, most).map((file) => chosenBlob(file, file.name))
}

async function fromAChat(endings: readonly string[], most: number): Promise<Chosen[]> {
  const kinds = endings.some((ending) => PICTURES.includes(ending))
    ? { type: 'all' as const }
    : { type: 'file' as const, extension: [...endings] }
  const { tempFiles } = await Taro.chooseMessageFile({ count: most, ...kinds })
  return tempFiles.map(({ path, name, size }) => chosenAt(path, name, size))
}
