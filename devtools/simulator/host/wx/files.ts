import { text } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import { USER_DATA_PATH, UserFiles } from './user-files'

/** What WeChat can show by itself. */
const SHOWN = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/**
 * Files from the network, those that the app keeps under names of its own, and those that WeChat shows or sends. A temporary file's
 * path holds the file: a data URL.
 */
export function files({ device, recorder }: Phone, drawer: string): Record<string, unknown> {
  const kept = new UserFiles(drawer)
  const contentOf = (api_: string, path: string): string => {
    const content = path.startsWith('data:') ? path : kept.read(path)
    if (content === null) throw failing(`${api_}:fail file not exist`)
    return content
  }
  const download = api('downloadFile', async (options) => {
    if (device.network === 'none') throw failing('downloadFile:fail network')
    const { statusCode, content } = await recorder.answers.await(() => fetched(text(options, 'url')))
    const filePath = text(options, 'filePath')
    if (filePath === '') return { statusCode, tempFilePath: content }
    kept.write('downloadFile', filePath, content)
    return { statusCode, filePath }
  })
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () => kept.manager,
    // Answers with a task where others answer with a promise.
    downloadFile: (options: unknown) => {
      void Promise.resolve(download(options)).catch(() => undefined)
      return Object.fromEntries(TASK.map((name) => [name, () => undefined]))
    },
    openDocument: api('openDocument', (options) => {
      const [filePath, fileType] = [text(options, 'filePath'), text(options, 'fileType')]
      if (!SHOWN.includes(fileType)) throw failing('openDocument:fail filetype not supported')
      recorder.documents.push({ fileType, filePath, content: contentOf('openDocument', filePath) })
    }),
    shareFileMessage: api('shareFileMessage', (options) => {
      const filePath = text(options, 'filePath')
      const fileName = text(options, 'fileName', filePath.split('/').at(-1) ?? '')
      recorder.filesSent.push({ fileName, content: contentOf('shareFileMessage', filePath) })
    }),
  }
}

const TASK = ['abort', 'onProgressUpdate', 'offProgressUpdate', 'onHeadersReceived', 'offHeadersReceived']

async function fetched(url: string): Promise<{ statusCode: number; content: string }> {
  const response = await fetch(url)
  return { statusCode: response.status, content: await heldIn(await response.blob()) }
}

const heldIn = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => fail(failing('downloadFile:fail cannot be read'))
    reader.readAsDataURL(blob)
  })
