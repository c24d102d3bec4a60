import Taro from '@tarojs/taro'
import { saveAs } from './download'
import { cancelledBy, refusedBy } from './refusals'

/** What a picture is drawn on, the same in WeChat and in a browser. */
export interface Surface {
  context: CanvasRenderingContext2D
  /** Null where the picture can't be had. */
  load: (url: string) => Promise<CanvasImageSource | null>
}

export interface Picture {
  /** In the picture's own pixels. */
  width: number
  height: number
  draw: (surface: Surface) => Promise<void>
}

export type Saved = 'saved' | 'downloaded' | 'refused' | 'cancelled' | 'failed'

/**
 * Draws a picture and keeps it: in WeChat in the album, over the Canvas with this id on the screen; in a browser as a download.
 * Refused means that the person does not let the app into the album; only the settings can change that.
 */
export async function savePicture(
  picture: Picture,
  { canvasId, fileName }: { canvasId: string; fileName: string },
): Promise<Saved> {
  try {
    if (process.env.TARO_ENV === 'h5') return await download(picture, fileName)
    return await keepInAlbum(picture, canvasId)
  } catch (failure) {
    if (cancelledBy(failure)) return 'cancelled'
    return refusedBy(failure) ? 'refused' : 'failed'
  }
}

/** What measures words as they are drawn over the Canvas with this id; only in WeChat. */
export const penOf = async (canvasId: string): Promise<CanvasRenderingContext2D> =>
  (await canvasNode(canvasId)).getContext('2d')

/** Where the person can let the app into the album after having refused. */
export async function openAlbumSetting(): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await Taro.openSetting()
}

async function keepInAlbum(picture: Picture, canvasId: string): Promise<Saved> {
  const canvas = await canvasNode(canvasId)
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  await picture.draw({ context, load: (url) => loaded(canvas.createImage(), url) })
  const { width, height } = picture
  const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height }
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png', ...size })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  return 'saved'
}

async function download(picture: Picture, fileName: string): Promise<Saved> {
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  if (!context) return 'failed'
  // Its typeface may still be on its way.
  await document.fonts.ready
  await picture.draw({ context, load: (url) => loaded(sharedImage(), url) })
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) return 'failed'
  saveAs(blob, fileName)
  return 'downloaded'
}

/** Without this a picture of another host would make the canvas unreadable. */
function sharedImage(): HTMLImageElement {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  return image
}

function loaded<I extends LoadedImage>(image: I, url: string): Promise<I | null> {
  return new Promise((done) => {
    image.onload = () => done(image)
    image.onerror = () => done(null)
    image.src = url
  })
}

interface LoadedImage {
  src: string
  onload: unknown
  onerror: unknown
}

/** Taro's types leave open what a canvas of WeChat gives: the same as a browser's. */
type CanvasNode = Omit<Taro.Canvas, 'getContext' | 'createImage'> & {
  getContext: (kind: string) => CanvasRenderingContext2D
  createImage: () => HTMLImageElement & Taro.Image
}

/** A canvas that was just put on the screen may not be found at once. */
async function canvasNode(id: string): Promise<CanvasNode> {
  for (let tries = 0; tries < 10; tries++) {
    const node = await new Promise<unknown>((done) => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .node()
        .exec((found: { node?: unknown }[]) => done(found[0]?.node))
    })
    if (isCanvas(node)) return node
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`no canvas ${id}`)
}

const isCanvas = (node: unknown): node is CanvasNode =>
  typeof node === 'object' && node !== null && 'getContext' in node && 'createImage' in node
