import { text } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'

/** What WeChat can show by itself. */
const SHOWN = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** Files from the network, and those that WeChat itself shows. A temporary file's path holds the file: a data URL. */
export function files({ device, recorder }: Phone): Record<string, unknown> {
  const download = api('downloadFile', async (options) => {
    if (device.network === 'none') throw failing('downloadFile:fail network')
    return recorder.answers.await(() => fetched(text(options, 'url')))
  })
  return {
    // Answers with a task where others answer with a promise.
    downloadFile: (options: unknown) => {
      void Promise.resolve(download(options)).catch(() => undefined)
      return Object.fromEntries(TASK.map((name) => [name, () => undefined]))
    },
    openDocument: api('openDocument', (options) => {
      const [filePath, fileType] = [text(options, 'filePath'), text(options, 'fileType')]
      if (!SHOWN.includes(fileType)) throw failing('openDocument:fail filetype not supported')
      if (!filePath.startsWith('data:')) throw failing('openDocument:fail file not exist')
      recorder.documents.push({ fileType, filePath })
    }),
  }
}

const TASK = ['abort', 'onProgressUpdate', 'offProgressUpdate', 'onHeadersReceived', 'offHeadersReceived']

async function fetched(url: string): Promise<{ statusCode: number; tempFilePath: string }> {
  const response = await fetch(url)
  return { statusCode: response.status, tempFilePath: await heldIn(await response.blob()) }
}

const heldIn = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => fail(failing('downloadFile:fail cannot be read'))
    reader.readAsDataURL(blob)
  })
