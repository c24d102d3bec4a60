import { isRecord, list, text, texts, throughJson } from '../../json'
import type { Phone } from '../phone'
import { select } from '../select'
import { at, pageOf, type Handler, type Handles } from './handles'
import { byXpath } from './wxml'

/** Requests to one page. */
export function pageHandlers({ stack }: Phone, handles: Handles): Record<string, Handler> {
  return {
    'Page.getElement': (params) => {
      const node = select(pageOf(stack, params), text(params, 'selector'))[0]
      if (!node) throw new Error('no such element')
      return handles.describe(node)
    },
    'Page.getElements': (params) => ({
      elements: select(pageOf(stack, params), text(params, 'selector')).map((node) => handles.describe(node)),
    }),
    'Page.getElementByXpath': (params) => {
      const node = byXpath(pageOf(stack, params).root.getComponent(), text(params, 'selector'))[0]
      if (!node) throw new Error('no such element')
      return handles.describe(node)
    },
    'Page.getElementsByXpath': (params) => ({
      elements: byXpath(pageOf(stack, params).root.getComponent(), text(params, 'selector')).map((node) =>
        handles.describe(node),
      ),
    }),
    'Page.getData': (params) => ({
      data: throughJson(at(pageOf(stack, params).instance.data, text(params, 'path'))),
    }),
    'Page.setData': (params) => {
      const { instance } = pageOf(stack, params)
      if (typeof instance.setData === 'function') Reflect.apply(instance.setData, instance, [params.data])
      return {}
    },
    'Page.callMethod': async (params) => {
      const { instance } = pageOf(stack, params)
      const method = instance[text(params, 'method')]
      if (typeof method !== 'function') throw new Error(`page has no method ${text(params, 'method')}`)
      const result: unknown = await Reflect.apply(method, instance, list(params, 'args'))
      return { result: throughJson(result) }
    },
    'Page.getWindowProperties': (params) => {
      const { body } = pageOf(stack, params)
      const known: Record<string, number> = {
        'document.documentElement.scrollWidth': body.scrollWidth,
        'document.documentElement.scrollHeight': body.scrollHeight,
        'document.documentElement.scrollTop': body.scrollTop,
        'document.body.scrollTop': body.scrollTop,
        innerWidth: body.clientWidth,
        innerHeight: body.clientHeight,
        pageYOffset: body.scrollTop,
      }
      return { properties: texts(params, 'names').map((name) => known[name] ?? null) }
    },
  }
}

export const paramsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
