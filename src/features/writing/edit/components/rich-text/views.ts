import type { Editor, NodeViewRenderer } from '@tiptap/core'
import { PLACE_NAMES } from '../../../../../notice-text/places'
import { FILE_NAME_MAX } from '../../../../../domain/limits'
import type { Place } from '../../../../../domain/notices/document'
import { Card, Picture } from './schema'

interface Of {
  editor: Editor
  getPos: () => number | undefined
}

/** A picture with what it shows in words below it, and a way to take it out. */
const drawPicture: NodeViewRenderer = ({ node, editor, getPos }) => {
  const dom = element('figure', 'rich__picture')
  const image = element('img', 'rich__image')
  image.draggable = false
  const alt = element('input', 'rich__alt')
  alt.maxLength = FILE_NAME_MAX
  alt.placeholder = '图片说明，给看不到图的人听'
  alt.setAttribute('aria-label', '图片说明')
  let shown = node
  const show = () => {
    const { url, width } = shown.attrs
    if (image.getAttribute('src') !== url) image.src = String(url)
    image.alt = ''
    if (Number(width) > 0) image.style.maxWidth = `min(100%, ${Number(width)}px)`
    if (alt.value !== shown.attrs.alt) alt.value = String(shown.attrs.alt)
    alt.disabled = !editor.isEditable
  }
  alt.oninput = () => {
    const at = getPos()
    if (at === undefined) return
    editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'alt', alt.value))
  }
  show()
  dom.append(image, alt, remover('图片', { editor, getPos }))
  return {
    dom,
    update: (next) => {
      if (next.type !== shown.type) return false
      shown = next
      show()
      return true
    },
    stopEvent: ({ target }) => target === alt || isButton(target),
    ignoreMutation: () => true,
  }
}

/** What of this app a notice leads to, as a card. */
const drawCard: NodeViewRenderer = ({ node, editor, getPos }) => {
  const dom = element('aside', 'rich__card')
  const kind = element('span', 'text-cap')
  const name = isPlace(node.attrs.to) ? PLACE_NAMES[node.attrs.to] : ''
  kind.textContent = name
  const title = element('span', 'rich__card-title')
  title.textContent = String(node.attrs.title)
  const words = element('span', 'rich__card-words')
  words.append(kind, title)
  dom.append(words, remover(`${name}卡片`, { editor, getPos }))
  return { dom, stopEvent: ({ target }) => isButton(target), ignoreMutation: () => true }
}

export const ShownPicture = Picture.extend({ addNodeView: () => drawPicture })
export const ShownCard = Card.extend({ addNodeView: () => drawCard })

const isPlace = (to: unknown): to is Place => typeof to === 'string' && to in PLACE_NAMES
const isButton = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement

function remover(what: string, { editor, getPos }: Of): HTMLElement {
  const button = element('button', 'rich__remove')
  button.type = 'button'
  button.textContent = `去掉${what}`
  button.onclick = () => {
    const at = getPos()
    if (at !== undefined && editor.isEditable) editor.chain().setNodeSelection(at).deleteSelection().focus().run()
  }
  return button
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.className = className
  return made
}
