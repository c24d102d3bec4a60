import type { Element } from 'glass-easel'
import { field, isRecord, text, words } from '../../json'
import { richFieldOf } from '../components/editor'
import { isFile, isTaken } from '../editor/addresses'
import type { RichField } from '../editor/rich-field'
import { api, failing, type Options } from './calls'

/** What an app can do with the editor behind a node. All answers come by callbacks: none of these makes a promise. */
export function editorContext(node: Element): Record<string, unknown> {
  const on = (name: string, work: (rich: RichField, options: Options) => unknown) => {
    const call = api(name, (options) => {
      const rich = richFieldOf(node)
      if (!rich) throw failing(`${name}:fail the editor is not ready`)
      return work(rich, options)
    })
    return (options: unknown): void => void call({ complete: () => undefined, ...(isRecord(options) ? options : {}) })
  }
  return {
    format: (name: unknown, value: unknown) => richFieldOf(node)?.format(words(name), value),
    insertDivider: on('insertDivider', (rich) => rich.insertDivider()),
    insertImage: on('insertImage', insertImage),
    insertText: on('insertText', (rich, options) => rich.insertText(text(options, 'text'))),
    setContents: on('setContents', (rich, options) => {
      const [delta, html] = [field(options, 'delta'), field(options, 'html')]
      if (isRecord(delta)) rich.setDelta(delta)
      else if (typeof html === 'string') rich.setHtml(html)
      else throw failing('setContents:fail contents is missing')
    }),
    getContents: on('getContents', (rich) => rich.contents),
    getSelectionText: on('getSelectionText', (rich) => ({ text: rich.chosen })),
    clear: on('clear', (rich) => rich.clear()),
    removeFormat: on('removeFormat', (rich) => rich.removeFormat()),
    undo: on('undo', (rich) => rich.undo()),
    redo: on('redo', (rich) => rich.redo()),
    blur: on('blur', (rich) => rich.blur()),
    scrollIntoView: () => richFieldOf(node)?.scrollIntoView(),
  }
}

function insertImage(rich: RichField, options: Options): void {
  const src = text(options, 'src')
  if (!isTaken(src)) throw failing(`insertImage:fail the editor shows no picture of ${src.slice(0, 40)}`)
  const data = field(options, 'data')
  const custom = isRecord(data) ? Object.entries(data).map(([name, value]) => `${name}=${words(value)}`) : []
  const carried: Record<string, string> = {
    alt: text(options, 'alt'),
    width: words(field(options, 'width')),
    height: words(field(options, 'height')),
    class: text(options, 'extClass'),
    'data-custom': custom.join('&'),
    'data-local': isFile(src) ? src : '',
  }
  const wraps = field(options, 'nowrap') !== true
  rich.insertPicture(src, Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== '')), wraps)
}
