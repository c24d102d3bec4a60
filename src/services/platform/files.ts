import Taro from '@tarojs/taro'
import { saveAs } from './download'
import { placeFor } from './own-folder'

/** What is brought to a person: where it can be fetched and what it is called. */
interface Table {
  url: string
  fileName: string
}

/**
 * What became of a table. `shown`: opened, or among the downloads. `held`: it lies on the phone under its name, and the person's next tap
 * sends it to a chat, as WeChat asks for a tap of its own. `stuck`: the device could not keep or open it.
 */
export type Brought = { state: 'shown' | 'stuck' } | { state: 'held'; send: () => Promise<boolean> }

/** In WeChat a workbook is opened, under its own name, and can be sent on from there; other files are held to be sent. A browser downloads both. */
export async function bringTable(table: Table): Promise<Brought> {
  try {
    if (process.env.TARO_ENV === 'h5') return { state: (await keep(table)) ? 'shown' : 'stuck' }
    return await bringInWeChat(table)
  } catch {
    return { state: 'stuck' }
  }
}

async function bringInWeChat({ url, fileName }: Table): Promise<Brought> {
  const filePath = placeFor('tables', fileName)
  const { statusCode } = await Taro.downloadFile({ url, filePath })
  if (statusCode !== 200) return { state: 'stuck' }
  if (!fileName.endsWith('.xlsx')) return { state: 'held', send: () => send(filePath, fileName) }
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
  return { state: 'shown' }
}

/** Whether it went off; false also where the person thought better of it. WeChat answers this one by callbacks alone. */
const send = (filePath: string, fileName: string): Promise<boolean> =>
  new Promise((done) => {
    void Taro.shareFileMessage({ filePath, fileName, success: () => done(true), fail: () => done(false) })
  })

/** Fetched first: an address of another host would be opened under its own name instead. */
async function keep({ url, fileName }: Table): Promise<boolean> {
  const response = await fetch(url)
  if (!response.ok) return false
  saveAs(await response.blob(), fileName)
  return true
}
