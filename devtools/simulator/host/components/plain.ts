import type { GeneralComponent } from 'glass-easel'
import { field, isRecord, list, text } from '../../json'
import { fileUrl } from '../bars'
import { dataOf, mustDomOf } from '../nodes'
import { fire, type BuiltIn } from './define'

const images = new WeakMap<GeneralComponent, HTMLImageElement>()
const FIT: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' }

function drawImage(component: GeneralComponent): void {
  const image = images.get(component)
  const data = dataOf(component)
  if (!image) return
  const url = fileUrl(text(data, 'src'))
  // Before it has an address: what is far below is then fetched when it comes near.
  image.loading = data.lazyLoad === true ? 'lazy' : 'eager'
  if (image.getAttribute('src') !== url && url !== '') image.src = url
  const mode = text(data, 'mode', 'scaleToFill')
  image.style.objectFit = FIT[mode] ?? 'fill'
  mustDomOf(component).setAttribute('mode', mode)
}

const image: BuiltIn = {
  properties: ['src', 'mode', 'lazyLoad', 'showMenuByLongpress', 'webp'],
  attached: (component) => {
    const inner = document.createElement('img')
    inner.onload = () => fire(component, 'load', { width: inner.naturalWidth, height: inner.naturalHeight })
    inner.onerror = () => fire(component, 'error', { errMsg: `GET ${inner.src} fail` })
    images.set(component, inner)
    mustDomOf(component).append(inner)
    drawImage(component)
  },
  changed: drawImage,
}

const ALLOWED = new Set(['style', 'class', 'src', 'width', 'height', 'href', 'colspan', 'rowspan', 'alt'])

function richNode(node: unknown): Node {
  if (text(node, 'type') === 'text') return document.createTextNode(text(node, 'text'))
  const made = document.createElement(text(node, 'name', 'span'))
  const attributes = field(node, 'attrs')
  if (isRecord(attributes))
    for (const [name, value] of Object.entries(attributes))
      if (ALLOWED.has(name)) made.setAttribute(name, String(value))
  made.append(...list(node, 'children').map(richNode))
  return made
}

function drawRich(component: GeneralComponent): void {
  const { nodes } = dataOf(component)
  const dom = mustDomOf(component)
  if (Array.isArray(nodes)) return dom.replaceChildren(...nodes.map(richNode))
  const parsed = new DOMParser().parseFromString(typeof nodes === 'string' ? nodes : '', 'text/html')
  for (const odd of parsed.querySelectorAll('script,style,iframe,object,link')) odd.remove()
  for (const element of parsed.querySelectorAll('*'))
    for (const { name } of Array.from(element.attributes)) if (!ALLOWED.has(name)) element.removeAttribute(name)
  dom.replaceChildren(...Array.from(parsed.body.childNodes))
}

function drawProgress(component: GeneralComponent): void {
  const bar = document.createElement('i')
  bar.style.width = `${Number(dataOf(component).percent) || 0}%`
  mustDomOf(component).replaceChildren(bar)
}

const canvas: BuiltIn = {
  properties: ['canvasId', 'type', 'disableScroll'],
  attached: (component) => mustDomOf(component).append(document.createElement('canvas')),
}

/** Components that show something and take no input. */
export const plainComponents: Record<string, BuiltIn> = {
  view: {},
  'cover-view': {},
  text: {
    properties: ['selectable', 'userSelect', 'space', 'decode', 'overflow', 'maxLines'],
  },
  image,
  canvas,
  'rich-text': { properties: ['nodes', 'space'], attached: drawRich, changed: drawRich },
  progress: {
    properties: ['percent', 'activeColor', 'backgroundColor', 'strokeWidth'],
    attached: drawProgress,
    changed: drawProgress,
  },
  icon: { properties: ['type', 'size', 'color'] },
}
