import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { FileStore } from '../storage/file-store'
import type { Action } from './context'

/** Files that one request may name; beyond it nothing of the request is done. */
const MOST_FILES = 50

/** How long an upload may be begun after it was asked for. */
const UPLOAD_SECONDS = 15 * 60

/** The `storage.*` actions of the wire. */
export function storageActions(store: FileStore, clock: Clock, baseUrl: () => string): Record<string, Action> {
  return {
    'storage.getUploadMetadata': (body) => {
      const path = body.text('path')
      store.pathOf(path)
      const expires = Math.floor(clock.now() / 1000) + UPLOAD_SECONDS
      return {
        data: {
          url: `${baseUrl()}/files/${path}`,
          token: 'local',
          authorization: `${store.sign('write', path, expires)}.${expires}`,
          fileId: store.fileId(path),
          // It travels in a header, which holds no Chinese.
          cosFileId: encodeURIComponent(path),
        },
      }
    },

    'storage.batchGetDownloadUrl': (body) => ({
      data: {
        download_list: notTooMany(body.objects('file_list')).map(({ fileid, max_age: maxAge }) =>
          answerFor(fileid, (id) => {
            if (!store.has(store.cloudPathOf(id))) throw missing(id)
            const url = store.rawUrlOf(id, typeof maxAge === 'number' ? maxAge : undefined)
            return { download_url: url, tempFileURL: url }
          }),
        ),
      },
    }),

    'storage.batchDeleteFile': (body) => ({
      data: {
        delete_list: notTooMany(body.texts('fileid_list')).map((fileId) =>
          answerFor(fileId, (id) => {
            if (!store.has(store.cloudPathOf(id))) throw missing(id)
            store.remove(store.cloudPathOf(id))
            return {}
          }),
        ),
      },
    }),
  }
}

/** In the words that the cloud refuses with. */
function notTooMany<T>(files: readonly T[]): readonly T[] {
  if (files.length > MOST_FILES)
    throw new CloudError('INVALID_PARAM', `Cannot operate more than ${MOST_FILES} files one time`)
  return files
}

/** In a batch each file succeeds or fails on its own. */
function answerFor(fileId: unknown, work: (id: string) => Record<string, unknown>): Record<string, unknown> {
  const id = typeof fileId === 'string' ? fileId : ''
  try {
    return { code: 'SUCCESS', fileid: id, fileID: id, ...work(id) }
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message, fileid: id, fileID: id }
    throw error
  }
}

function missing(fileId: string): CloudError {
  return new CloudError('STORAGE_FILE_NONEXIST', `storage file not exists: ${fileId}`)
}
