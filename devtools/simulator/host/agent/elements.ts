import type { Element, GeneralComponent } from 'glass-easel'
import { field, list, text, texts, throughJson, words } from '../../json'
import { richFieldOf } from '../components/editor'
import { innerField, type } from '../components/fields'
import { fire, powersOf } from '../components/define'
import { asComponent, dataOf, isOwn, mustDomOf, nameOf } from '../nodes'
import type { Phone } from '../phone'
import { selectBelow } from '../select'
import { videoOf } from '../films'
import { videoMethods } from '../wx/media'
import { at, type Handler, type Handles, type Params } from './handles'
import { paramsOf } from './pages'
import { touch } from './touch'
import { innerWxml, outerWxml } from './wxml'

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Requests to one element. */
export function elementHandlers({ stack }: Phone, handles: Handles): Record<string, Handler> {
  const node = (params: Params): Element => handles.element(params)
  const dom = (params: Params): HTMLElement => mustDomOf(node(params))
  return {
    'Element.getElement': (params) => {
      const found = selectBelow(node(params), text(params, 'selector'))[0]
      if (!found) throw new Error('no such element')
      return handles.describe(found)
    },
    'Element.getElements': (params) => ({
      elements: selectBelow(node(params), text(params, 'selector')).map((found) => handles.describe(found)),
    }),
    'Element.getDOMProperties': (params) => ({
      properties: texts(params, 'names').map((name) => throughJson(Reflect.get(dom(params), name)) ?? null),
    }),
    'Element.getAttributes': (params) => ({
      attributes: texts(params, 'names').map((name) => attribute(node(params), name)),
    }),
    'Element.getStyles': (params) => {
      const style = getComputedStyle(dom(params))
      return { styles: texts(params, 'names').map((name) => style.getPropertyValue(name)) }
    },
    'Element.getProperties': (params) => {
      const data = dataOf(node(params))
      const all = Object.fromEntries(Object.keys(data).map((name) => [name, true]))
      const properties = texts(params, 'names').map((name) => (name === '__propPublic' ? all : throughJson(data[name])))
      return { properties }
    },
    'Element.getOffset': (params) => {
      const box = dom(params).getBoundingClientRect()
      const { body } = stack.top
      const page = body.getBoundingClientRect()
      return { left: box.left - page.left, top: box.top - page.top + body.scrollTop }
    },
    'Element.getWXML': (params) => ({
      wxml: text(params, 'type') === 'inner' ? innerWxml(node(params)) : outerWxml(node(params)),
    }),
    ...Object.fromEntries(
      ['touchstart', 'touchmove', 'touchend'].map((kind) => [
        `Element.${kind}`,
        (params: Params) => {
          touch(dom(params), kind, params)
          return {}
        },
      ]),
    ),
    'Element.triggerEvent': (params) => {
      fire(node(params), text(params, 'type'), field(params, 'detail') ?? {})
      return {}
    },
    'Element.dispatchEvent': (params) => {
      const name = text(params, 'eventName', text(params, 'type'))
      const options = { bubbles: params.bubbles !== false, composed: true }
      asComponent(node(params))?.triggerEvent(name, field(params, 'detail') ?? {}, options)
      return {}
    },
    'Element.getData': (params) => ({ data: throughJson(at(own(params).data, text(params, 'path'))) }),
    'Element.setData': (params) => {
      own(params).setData(paramsOf(params.data))
      return {}
    },
    'Element.callMethod': async (params) => {
      const caller: unknown = own(params).getMethodCaller()
      const method = field(caller, text(params, 'method'))
      if (typeof method !== 'function') throw new Error(`no method ${text(params, 'method')}`)
      const result: unknown = await Reflect.apply(method, caller, list(params, 'args'))
      return { result: throughJson(result) }
    },
    'Element.callContextMethod': (params) => {
      const video = videoOf(node(params))
      if (!video) throw new Error('not a video')
      const method = videoMethods(() => video)[text(params, 'method')]
      if (!method) throw new Error(`a video has no method ${text(params, 'method')}`)
      return { result: throughJson(method(...list(params, 'args'))) }
    },
    'Element.callFunction': (params) => ({
      result: throughJson(elementFunction(node(params), text(params, 'functionName'), list(params, 'args'))),
    }),
  }

  function own(params: Params): GeneralComponent {
    const found = asComponent(node(params))
    if (!found || !isOwn(found)) throw new Error('not a component of the app')
    return found
  }
}

function attribute(node: Element, name: string): string | null {
  if (name === 'class') return node.class
  if (name === 'id') return node.id
  if (name.startsWith('data-')) return words(node.dataset[camel(name.slice(5))])
  const value = dataOf(node)[camel(name)]
  if (value === undefined || value === null) return mustDomOf(node).getAttribute(name)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What the client's own element classes ask for: typing, scrolling, turning. */
function elementFunction(node: Element, name: string, args: unknown[]): unknown {
  const component = asComponent(node)
  if (!component) throw new Error('not a component')
  const dom = mustDomOf(node)
  const first = args[0]
  switch (name) {
    case 'input.input':
    case 'textarea.input':
      if (!innerField(component)) throw new Error('not a field')
      return type(component, String(first))
    case 'editor.input': {
      const rich = richFieldOf(node)
      if (!rich) throw new Error('not an editor that is ready')
      return rich.type(String(first))
    }
    case 'scroll-view.scrollTo':
      return dom.scrollTo(Number(first), Number(args[1]))
    case 'scroll-view.scrollTop':
    case 'scroll-view.scrollLeft':
    case 'scroll-view.scrollWidth':
    case 'scroll-view.scrollHeight':
      return Number(words(Reflect.get(dom, name.split('.')[1] ?? '')))
    case 'swiper.swipeTo':
    case 'slider.slideTo':
      return powersOf(node).goTo?.(Number(first))
    case 'switch.tap':
      return powersOf(node).toggle?.()
    default:
      throw new Error(`${nameOf(node)} has no function ${name}`)
  }
}
