import type { Root } from 'glass-easel-miniprogram-adapter'
import { field, throughJson, wordsOf, type Json } from '../json'
import { shadowOf } from './nodes'
import type { PageRecord, Recorder } from './record'
import type { StyleSheet } from './styles'

export interface Address {
  path: string
  query: Record<string, string>
}

/** Taro's pages are objects of the app; only what the engine gives them is known. */
export type Instance = Json & { data?: unknown }

/** One page of the stack: what the app sees of it, and what is on the screen. */
export interface Page extends Address {
  id: number
  instance: Instance
  root: Root
  /** The part of the window that is the page's own. */
  webview: HTMLElement
  /** What scrolls. */
  body: HTMLElement
  sheet: StyleSheet | null
  config: Json
  title: string
  /** It was pulled down, and the app has not said that it is done. */
  refreshing: boolean
  /** What WeChat asks before the way back is taken from here; null where it asks nothing. */
  asksBefore: string | null
  record: PageRecord
  /** JSON of what the page began with, and of each setData since: what WeChat's screen would be drawn from. */
  sent: string[]
}

/** 'pages/a/index?x=1' in its parts. */
export function addressOf(url: string): Address {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', ...value] = pair.split('=')
    query[name] = value.join('=')
  }
  return { path: path.replace(/\.html$/, ''), query }
}

/** Calls a life cycle or a handler of the page; its failure is the app's, not the caller's. */
export function callPage(page: Page, name: string, args: { recorder: Recorder; values: unknown[] }): unknown {
  const method = page.instance[name]
  if (typeof method !== 'function') return undefined
  try {
    return Reflect.apply(method, page.instance, args.values)
  } catch (failure) {
    args.recorder.fail(failure)
    return undefined
  }
}

/** Data crosses from the logic to the screen as JSON; what does is counted. */
export function countData(page: Page, isHidden: () => boolean): void {
  const { instance, record, sent } = page
  const original = instance.setData
  if (typeof original !== 'function') throw new Error('the page has no setData')
  sent.push(JSON.stringify(instance.data ?? {}))
  instance.setData = (data: unknown, done?: unknown) => {
    const words = JSON.stringify(data)
    sent.push(words)
    const at = performance.now()
    const bytes = new TextEncoder().encode(words).length
    record.data.push({ at, bytes, hidden: isHidden() })
    const drawn = () => {
      record.firstRender ??= performance.now() - record.openedAt
      if (typeof done === 'function') Reflect.apply(done, instance, [])
    }
    const values: unknown[] = [throughJson(JSON.parse(words)), drawn]
    Reflect.apply(original, instance, values)
  }
}

export const shadowOfPage = (page: Page) => shadowOf(page.root.getComponent())

/** A setting of the page's own, or of the whole app. */
export const configured = (page: Page, name: string): unknown => field(page.config, name)

export const failureOf = (api: string, failure: unknown): { errMsg: string } => {
  const known = field(failure, 'errMsg')
  return { errMsg: typeof known === 'string' ? known : `${api}:fail ${wordsOf(failure)}` }
}
