import { field, number, text, texts } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import type { Privacy } from './privacy'

interface File {
  path: string
  name: string
}

/** What a temporary file weighs whose path does not hold it. */
const SOME_BYTES = 1000

/** Pictures and files that the person chooses, and makes smaller. A temporary file's path holds the file: a data URL. */
export function chosen({ device }: Phone, privacy: Privacy): Record<string, unknown> {
  const { answers } = device
  const guarded = (name: string, work: (options: unknown) => Promise<object>) =>
    api(name, async (options) => {
      await privacy.require(name)
      return work(options)
    })
  const askedFor = async (accept: string, several: boolean): Promise<File[]> =>
    device.interactive ? fromTheDisk(accept, several) : []
  return {
    chooseMedia: guarded('chooseMedia', async (options) => {
      const most = number(options, 'count', 9)
      const prepared = [answers.media.shift() ?? []].flat().map((path) => ({ path, name: '' }))
      const files = prepared.length > 0 ? prepared : await askedFor('image/*', most > 1)
      if (files.length === 0) throw failing('chooseMedia:fail cancel')
      const tempFiles = await Promise.all(files.slice(0, most).map(pictureOf))
      return { type: 'image', tempFiles }
    }),
    chooseMessageFile: guarded('chooseMessageFile', async (options) => {
      if (typeof field(options, 'count') !== 'number') throw failing('chooseMessageFile:fail parameter.count')
      const prepared = answers.files.shift()
      const endings = text(options, 'type') === 'file' ? texts(options, 'extension') : []
      const accept = endings.map((ending) => `.${ending}`).join()
      const [file] = prepared ? [{ path: prepared.content, name: prepared.name }] : await askedFor(accept, false)
      // What has another ending can't be chosen, and among files no picture.
      const fits = file && isAmong(file.name, { endings, files: text(options, 'type') === 'file' })
      if (!file || !fits) throw failing('chooseMessageFile:fail cancel')
      return { tempFiles: [{ path: file.path, name: file.name, size: bytesOf(file.path), type: 'file', time: 0 }] }
    }),
    compressImage: api('compressImage', async (options) => {
      const picture = await decoded(text(options, 'src'))
      if (!picture) throw failing('compressImage:fail file not found')
      const width = number(options, 'compressedWidth')
      const height = number(options, 'compressedHeight')
      const scale = width > 0 ? width / picture.naturalWidth : height > 0 ? height / picture.naturalHeight : 1
      return { tempFilePath: asJpeg(picture, scale, number(options, 'quality', 80) / 100) }
    }),
  }
}

const isAmong = (name: string, { endings, files }: { endings: readonly string[]; files: boolean }): boolean =>
  (endings.length === 0 || endings.some((ending) => name.endsWith(`.${ending}`))) &&
  !(files && /\.(png|jpe?g|gif|webp|mp4)$/i.test(name))

async function pictureOf({ path }: File): Promise<object> {
  const picture = await decoded(path)
  const size = { width: picture?.naturalWidth ?? 0, height: picture?.naturalHeight ?? 0 }
  return { tempFilePath: path, fileType: 'image', ...size, size: bytesOf(path) }
}

/** Of a data URL in base64. */
export function bytesOf(path: string): number {
  const content = /^data:[^,]*;base64,(.*)$/.exec(path)?.[1]
  return content === undefined ? SOME_BYTES : Math.floor((content.replace(/=+$/, '').length * 3) / 4)
}

async function decoded(src: string): Promise<HTMLImageElement | null> {
  const picture = new Image()
  picture.src = src
  return picture.decode().then(
    () => picture,
    () => null,
  )
}

function asJpeg(picture: HTMLImageElement, scale: number, quality: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality)
}

function fromTheDisk(accept: string, several: boolean): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = several
  return new Promise((done) => {
    input.oncancel = () => done([])
    input.onchange = () => done(Promise.all(Array.from(input.files ?? [], held)))
    input.click()
  })
}

async function held(file: globalThis.File): Promise<File> {
  const path = await new Promise<string>((done) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.readAsDataURL(file)
  })
  return { path, name: file.name }
}
