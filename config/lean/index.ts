import { join, resolve } from 'node:path'
import { fitted } from '../components'
import { leanMobx } from './mobx'
import { leanReconciler } from './reconciler'
import { exactAddresses, onePush } from './router'
import { namedApis, noAddress, noFurtherComponents, noMarkup, noUrls, ownComponents } from './taro'

const MODULES = resolve(__dirname, '../../node_modules')
type Rewrite = (text: string) => string

/** As much of webpack-chain as is needed here. */
interface Rule {
  test: (path: string) => Rule
  use: (name: string) => { loader: (path: string) => { options: (options: { rewrite: Rewrite }) => void } }
}
export interface Chain {
  module: { rule: (name: string) => Rule }
}

/** Modules of others that come with more than this app runs, and what becomes of their text. */
const EVERYWHERE: Record<string, Rewrite> = { 'mobx/dist/mobx.esm.js': leanMobx }
const RECONCILER: Record<string, Rewrite> = {
  'react-reconciler/cjs/react-reconciler.production.min.js': leanReconciler,
}
/** Not for its size: the router of the web. */
const IN_BROWSER: Record<string, Rewrite> = {
  '@tarojs/router/dist/router/spa.js': exactAddresses,
  '@tarojs/router/dist/api.js': onePush,
}
const IN_WECHAT: Record<string, Rewrite> = {
  '@tarojs/runtime/dist/bom/history.js': () => noAddress('History'),
  '@tarojs/runtime/dist/bom/location.js': () => noAddress('Location'),
  '@tarojs/runtime/dist/bom/URL.js': noUrls,
  '@tarojs/runtime/dist/dom-external/inner-html/html.js': noMarkup,
  '@tarojs/shared/dist/components.js': (text) => ownComponents(text, fitted),
  '@tarojs/shared/dist/native-apis.js': namedApis,
  '@tarojs/plugin-platform-weapp/dist/runtime.js': (text) => namedApis(noFurtherComponents(text)),
}

/** The tables of components must fit the templates in each build; what is left out for its size only where size counts. */
export function lean(chain: Chain): void {
  const weapp = process.env.TARO_ENV === 'weapp'
  const small = process.env.NODE_ENV === 'production'
  const rewritten = {
    ...(small ? EVERYWHERE : {}),
    ...(weapp && small ? RECONCILER : {}),
    ...(weapp ? IN_WECHAT : IN_BROWSER),
  }
  for (const [path, rewrite] of Object.entries(rewritten))
    chain.module
      .rule(`lean ${path}`)
      .test(join(MODULES, path))
      .use('rewrite')
      .loader(join(__dirname, 'rewrite.cjs'))
      .options({ rewrite })
}
