import { number, text } from '../../json'
import { api, failing } from './calls'
import type { UserFiles } from './user-files'

/** How an app reads files: those it keeps, and temporary ones, whose path holds them. */
export function reading(userFiles: UserFiles): Record<string, unknown> {
  const bytesAt = async (name: string, path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const content = path.startsWith('data:') ? await (await fetch(path)).blob() : await userFiles.read(path)
    if (content === null) throw failing(`${name}:fail no such file or directory, open ${path}`)
    return new Uint8Array(await content.arrayBuffer())
  }
  return {
    getFileInfo: api('getFileInfo', async (options) => ({
      size: (await bytesAt('getFileInfo', text(options, 'filePath'))).length,
    })),
    readFile: api('readFile', async (options) => {
      const bytes = await bytesAt('readFile', text(options, 'filePath'))
      const from = number(options, 'position')
      const length = number(options, 'length', bytes.length - from)
      // A phone does not guess what was meant.
      for (const [name, value, most] of [
        ['position', from, bytes.length - 1],
        ['length', length, bytes.length - from],
      ] as const)
        if (value < 0 || value > Math.max(0, most)) throw failing(`readFile:fail value of "${name}" is out of range`)
      const part = bytes.slice(from, from + length)
      const encoding = text(options, 'encoding')
      if (encoding === '') return { data: part.buffer }
      if (encoding === 'base64') return { data: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) }
      if (encoding === 'utf8' || encoding === 'utf-8') return { data: new TextDecoder().decode(part) }
      throw failing(`readFile:fail invalid encoding "${encoding}"`)
    }),
  }
}
