import { text } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import { Download } from './download'
import { reading } from './reading'
import { USER_DATA_PATH } from './user-files'

/** What WeChat can show by itself. */
const SHOWN = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/**
 * Files from the network, those that the app keeps under names of its own, and those that WeChat shows or sends. A temporary file's
 * path holds the file: a data URL.
 */
export function files({ device, recorder, userFiles }: Phone): Record<string, unknown> {
  const contentOf = async (name: string, path: string): Promise<string> => {
    if (path.startsWith('data:')) return path
    const content = await userFiles.read(path)
    if (content === null) throw failing(`${name}:fail file not exist`)
    return heldIn(content)
  }
  const keep = async (path: string, content: Blob): Promise<object> => {
    if (path === '') return { tempFilePath: await heldIn(content) }
    await userFiles.write('downloadFile', path, content)
    return { filePath: path }
  }
  const manager = { ...userFiles.manager, ...reading(userFiles) }
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () => manager,
    // Answers with a task where others answer with a promise.
    downloadFile: (options: unknown) => {
      const download = new Download(device, (words) => recorder.troubles.push(words))
      const run = api('downloadFile', async () => {
        const { statusCode, content } = await recorder.answers.await(() => download.bring(text(options, 'url')))
        return { statusCode, ...(await keep(text(options, 'filePath'), content)) }
      })
      void Promise.resolve(run(options)).catch(() => undefined)
      return download.task
    },
    openDocument: api('openDocument', async (options) => {
      const filePath = text(options, 'filePath')
      const fileType = text(options, 'fileType', endingOf(filePath))
      if (!SHOWN.includes(fileType)) throw failing('openDocument:fail filetype not supported')
      recorder.documents.push({ fileType, filePath, content: await contentOf('openDocument', filePath) })
    }),
    shareFileMessage: api('shareFileMessage', async (options) => {
      const filePath = text(options, 'filePath')
      const fileName = text(options, 'fileName', nameOf(filePath))
      recorder.filesSent.push({ fileName, content: await contentOf('shareFileMessage', filePath) })
    }),
    saveFileToDisk: api('saveFileToDisk', async (options) => {
      if (!device.pc) throw failing('saveFileToDisk:fail not supported on this platform')
      const filePath = text(options, 'filePath')
      const content = await contentOf('saveFileToDisk', filePath)
      if (device.answers.save.shift() === false) throw failing('saveFileToDisk:fail user cancel')
      recorder.filesSaved.push({ fileName: nameOf(filePath), content })
    }),
  }
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? ''

const endingOf = (path: string): string => /\.(\w+)$/.exec(nameOf(path))?.[1]?.toLowerCase() ?? ''

const heldIn = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => fail(failing('downloadFile:fail cannot be read'))
    reader.readAsDataURL(blob)
  })
