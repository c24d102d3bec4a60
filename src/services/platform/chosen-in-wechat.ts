import Taro from '@tarojs/taro'
import type { Chosen } from './chosen'

/** A file that lies on the phone at this place, which WeChat holds while the app is open. */
export const chosenAt = (filePath: string, name: string, bytes: number): Chosen => ({
  name,
  bytes,
  shown: filePath,
  read: (position, length) =>
    new Promise((done, fail) => {
      Taro.getFileSystemManager().readFile({
        filePath,
        encoding: 'base64',
        position,
        length: Math.min(length, bytes - position),
        success: ({ data }) => (typeof data === 'string' ? done(data) : fail(new Error('not in base64'))),
        fail: () => fail(new Error('the file can not be read')),
      })
    }),
})
