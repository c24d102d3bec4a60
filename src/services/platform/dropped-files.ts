import type { Chosen } from './chosen'
import { chosenBlob } from './pick-in-browser'

interface Hears {
  /** Something is held over the page. */
  over: (held: boolean) => void
  dropped: (files: Chosen[]) => void
}

/**
 * Hears of files that are dropped anywhere onto a page of the web, up to so many of them; of folders all that is in them, by its place there.
 * WeChat has no such thing. Ends with what it answers.
 */
export function hearDropped(most: number, { over, dropped }: Hears): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const onOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    over(true)
  }
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) over(false)
  }
  const onDrop = (event: DragEvent) => {
    if (!event.dataTransfer) return
    event.preventDefault()
    over(false)
    // What was dropped is told while the event lasts.
    const held = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry()).filter((one) => one !== null)
    void Promise.all(held.map(filesIn)).then((files) => dropped(files.flat().slice(0, most)))
  }
  document.addEventListener('dragover', onOver)
  document.addEventListener('dragleave', onLeave)
  document.addEventListener('drop', onDrop)
  return () => {
    document.removeEventListener('dragover', onOver)
    document.removeEventListener('dragleave', onLeave)
    document.removeEventListener('drop', onDrop)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** What can't be read is left out. */
async function filesIn(entry: FileSystemEntry): Promise<Chosen[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((done) => entry.file(done, () => done(null)))
    return file ? [chosenBlob(file, entry.fullPath.replace(/^\//, ''))] : []
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const all: FileSystemEntry[] = []
  // Browsers hand out some at a time.
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) all.push(...some)
  return (await Promise.all(all.map(filesIn))).flat()
}

const readSome = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((done) => reader.readEntries(done, () => done([])))
