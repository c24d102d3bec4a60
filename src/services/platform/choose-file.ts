import Taro from '@tarojs/taro'
import type { Chosen, NotChosen } from './chosen'
import { chosenAt } from './chosen-in-wechat'
import { chosenBlob, pickInBrowser } from './pick-in-browser'
import { cancelledBy, refusedBy } from './refusals'

/** One file with one of these endings, such as xlsx: in WeChat out of a chat, in a browser from the disk. To be called in a tap. */
export async function chooseFile(endings: readonly string[]): Promise<Chosen | NotChosen> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const [file] = await pickInBrowser(endings.map((ending) => `.${ending}`).join(), false)
      return file ? chosenBlob(file, file.name) : 'cancelled'
    }
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const [file] = tempFiles
    return file ? chosenAt(file.path, file.name, file.size) : 'cancelled'
  } catch (failure) {
    if (cancelledBy(failure)) return 'cancelled'
    return refusedBy(failure) ? 'refused' : 'failed'
  }
}
