import Taro from '@tarojs/taro'
import { PICTURE_BYTES_MAX } from '../../domain/limits'
import type { Chosen, NotChosen } from './chosen'
import { chosenAt } from './chosen-in-wechat'
import { chosenBlob, pickInBrowser } from './pick-in-browser'
import { cancelledBy, refusedBy } from './refusals'

/** The longer side in pixels and the quality, in the order in which they are tried until it is small enough. */
const SIZES = [
  { side: 1600, quality: 80 },
  { side: 1280, quality: 70 },
  { side: 960, quality: 60 },
]

/** What can be read at all by a browser and by WeChat. */
const KINDS = 'image/jpeg,image/png,image/webp'

/**
 * Up to so many pictures from the album or the camera, each made anew as a JPEG that is small enough to be sent: with it goes what a
 * camera has written into the file, such as where it was. One that can't be read is left out. To be called in a tap.
 */
export async function choosePictures(most: number): Promise<Chosen[] | NotChosen> {
  try {
    const made = await (process.env.TARO_ENV === 'h5' ? pickAndDraw(most) : chooseAndCompress(most))
    if (made.length === 0) return 'cancelled'
    const fit = made.flatMap((one) => (one === null ? [] : [one]))
    return fit.length > 0 ? fit : 'failed'
  } catch (failure) {
    if (cancelledBy(failure)) return 'cancelled'
    return refusedBy(failure) ? 'refused' : 'failed'
  }
}

async function chooseAndCompress(most: number): Promise<(Chosen | null)[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
  })
  return oneByOne(tempFiles, ({ tempFilePath, width, height }) => compressed(tempFilePath, width < height))
}

async function compressed(src: string, upright: boolean): Promise<Chosen | null> {
  for (const { side, quality } of SIZES) {
    const size = upright ? { compressedHeight: side } : { compressedWidth: side }
    const { tempFilePath } = await Taro.compressImage({ src, quality, ...size })
    const bytes = await bytesAt(tempFilePath)
    if (bytes <= PICTURE_BYTES_MAX) return chosenAt(tempFilePath, 'picture.jpg', bytes)
  }
  return null
}

const bytesAt = (filePath: string): Promise<number> =>
  new Promise((done, fail) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => done(size),
      fail: () => fail(new Error('the file can not be read')),
    })
  })

/** Pictures that were dragged or pasted into a browser, as chosen ones; those that can't be read are left out. */
export async function picturesOf(files: readonly File[]): Promise<Chosen[]> {
  const made = await oneByOne(files, drawnSmaller)
  return made.flatMap((one) => (one === null ? [] : [one]))
}

async function pickAndDraw(most: number): Promise<(Chosen | null)[]> {
  const files = await pickInBrowser(KINDS, most > 1)
  return oneByOne(files.slice(0, most), drawnSmaller)
}

async function drawnSmaller(file: File): Promise<Chosen | null> {
  // One that it can't read is none; the others may be.
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  try {
    for (const { side, quality } of SIZES) {
      const blob = await jpegOf(picture, Math.min(1, side / Math.max(picture.width, picture.height)), quality / 100)
      if (blob && blob.size <= PICTURE_BYTES_MAX) return chosenBlob(blob, 'picture.jpg')
    }
    return null
  } finally {
    picture.close()
  }
}

function jpegOf(picture: ImageBitmap, scale: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  // What lets light through would become black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
}

/** One after the other: a phone has little room for several large pictures. */
async function oneByOne<T, R>(all: readonly T[], make: (one: T) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (const one of all) made.push(await make(one))
  return made
}
