import { packed, packedBytes, type Packed } from '../../domain/zip-pack'
import { bytesOf, inBase64 } from '../../domain/base64'
import type { Chosen } from '../../services/platform/chosen'

/** What is sent: a file as it was chosen, or several in one. */
export type OneFile = Pick<Chosen, 'name' | 'bytes' | 'read'>

/**
 * Several files in a ZIP, which is made when the first of it is asked for; one alone as it is. The same files make the same ZIP, in whatever
 * order they were chosen.
 */
export function asOne(files: readonly Chosen[]): OneFile {
  const [first] = files
  if (!first || files.length === 1) return first ?? NOTHING
  const named = apart([...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)))
  let made: Promise<Uint8Array<ArrayBuffer>> | null = null
  return {
    name: `${baseOf(named[0]?.name ?? '')} 等 ${files.length} 个文件.zip`,
    bytes: packedBytes(named.map(({ name, file: { bytes } }) => ({ name, bytes }))),
    read: async (from, bytes) => {
      made ??= Promise.all(named.map(contentOf)).then(packed)
      return inBase64((await made).slice(from, from + bytes))
    },
  }
}

const NOTHING: OneFile = { name: '', bytes: 0, read: () => Promise.resolve('') }

interface Named {
  name: string
  file: Chosen
}

/** Two of one name lie in folders of their own. */
function apart(files: readonly Chosen[]): Named[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const times = (seen.get(file.name) ?? 0) + 1
    seen.set(file.name, times)
    return { name: times === 1 ? file.name : `${times}/${file.name}`, file }
  })
}

const contentOf = async ({ name, file }: Named): Promise<Packed> => ({
  name,
  content: bytesOf(await file.read(0, file.bytes)),
})

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
