import { cloud } from './cloud'

const isFileId = (reference: string): boolean => reference.startsWith('cloud://')

/** Readable addresses of stored files, in one request; other references and null stay as they are. */
export async function fileUrls<Key extends string>(
  files: Record<Key, string | null>,
): Promise<Record<Key, string | null>> {
  const ids = [...new Set(Object.values<string | null>(files).filter((file) => file !== null && isFileId(file)))]
  if (ids.length === 0) return files
  const reply = await cloud.getTempFileURL({ fileList: ids as string[] })
  const urls = new Map((reply?.fileList ?? []).map((file) => [file.fileID, file.tempFileURL]))
  const entries = Object.entries<string | null>(files).map(([key, file]) => [
    key,
    file === null ? null : (urls.get(file) ?? file),
  ])
  return Object.fromEntries(entries) as Record<Key, string | null>
}
