import type { Element } from 'glass-easel'
import { field, isRecord, number, text } from '../../json'
import { pauseFilm, videoOf } from '../films'
import { domOf, nameOf } from '../nodes'
import type { Phone } from '../phone'
import { select } from '../select'
import { api, failing } from './calls'
import { editorContext } from './editor-context'
import { mapContext } from './map-context'
import { SelectorQuery } from './query'

/** Players, maps, canvases, typefaces, and questions about what is on the screen. */
export function media(phone: Phone): Record<string, unknown> {
  const { stack } = phone
  return {
    createVideoContext: (id: unknown) => videoContext(phone, String(id)),
    createMapContext: (id: unknown) => mapContext(phone, String(id)),
    createSelectorQuery: () => new SelectorQuery(() => stack.top, canvasNode, contextOf),
    createIntersectionObserver: (_: unknown, options: unknown) => {
      const { instance } = stack.top
      const make = instance.createIntersectionObserver
      return typeof make === 'function' ? (Reflect.apply(make, instance, [options]) as unknown) : undefined
    },
    canvasToTempFilePath: api('canvasToTempFilePath', (options) => {
      const canvas = field(options, 'canvas')
      const drawn = isRecord(canvas) || typeof canvas === 'object' ? field(canvas, 'toDataURL') : null
      if (typeof drawn !== 'function') throw failing('canvasToTempFilePath:fail no canvas')
      const type = `image/${text(options, 'fileType', 'png')}`
      return { tempFilePath: String(Reflect.apply(drawn, canvas, [type])) }
    }),
    loadFontFace: api('loadFontFace', async (options) => {
      const weight = text(field(options, 'desc'), 'weight', 'normal')
      const face = new FontFace(text(options, 'family'), text(options, 'source'), { weight })
      document.fonts.add(await face.load())
      return { status: 'loaded' }
    }),
    getImageInfo: api('getImageInfo', async (options) => {
      const image = new Image()
      image.src = text(options, 'src')
      await image.decode()
      return { width: image.naturalWidth, height: image.naturalHeight, path: image.src, orientation: 'up', type: 'png' }
    }),
  }
}

const videoContext = ({ stack }: Phone, id: string): Record<string, unknown> =>
  videoMethods(() =>
    videoOf(stack.all.flatMap((page) => select(page, `#${id}`)).find((node) => nameOf(node) === 'video')),
  )

/** What a video context can do with its video; nothing where that has gone. */
export function videoMethods(video: () => HTMLVideoElement | null): Record<string, (...args: unknown[]) => void> {
  return {
    play: () => {
      // Its failure is told by the error event.
      video()
        ?.play()
        .catch(() => undefined)
    },
    pause: () => {
      const found = video()
      if (found) pauseFilm(found)
    },
    stop: () => {
      const found = video()
      if (!found) return
      pauseFilm(found)
      found.currentTime = 0
    },
    seek: (position: unknown) => {
      const found = video()
      if (found) found.currentTime = Number(position)
    },
    playbackRate: (rate: unknown) => {
      const found = video()
      if (found) found.playbackRate = Number(rate)
    },
    requestFullScreen: () => undefined,
    exitFullScreen: () => undefined,
    hideStatusBar: () => undefined,
    showStatusBar: () => undefined,
    sendDanmu: () => undefined,
  }
}

const contextOf = (node: Element): unknown => (nameOf(node) === 'editor' ? editorContext(node) : null)

/** A canvas of type 2d as WeChat hands it to the logic. */
function canvasNode(node: Element): unknown {
  const canvas = domOf(node)?.querySelector('canvas')
  if (!canvas) return null
  return {
    get width() {
      return canvas.width
    },
    set width(value: number) {
      canvas.width = value
    },
    get height() {
      return canvas.height
    },
    set height(value: number) {
      canvas.height = value
    },
    getContext: (kind: string) => canvas.getContext(kind),
    createImage: () => Object.assign(new Image(), { crossOrigin: 'anonymous' }),
    createPath2D: () => new Path2D(),
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    toDataURL: (type: string, quality: unknown) => canvas.toDataURL(type, number({ quality }, 'quality', 0.92)),
  }
}
