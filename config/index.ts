import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { FirstPage } from './first-page'
import { lean } from './lean'
import { SmallScripts } from './small-scripts'

/**
 * The build's cache is full of paths of this folder: one that was copied along with the project would be read, found wrong module by
 * module and written anew, for minutes. So each folder has its own.
 */
const cacheName = (build: string): string =>
  `${process.env.NODE_ENV ?? 'development'}-${build}-${createHash('sha256').update(resolve(__dirname, '..')).digest('hex').slice(0, 12)}`

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0]

/** Taro knows terser and esbuild only, whose scripts are larger. */
function smallScripts(chain: Chain): void {
  if (process.env.NODE_ENV !== 'production') return
  chain.optimization.minimizer('terserPlugin').use(SmallScripts)
}

const FIRST = {
  page: 'pages/study/index',
  asks: [
    ['identity', 'whoAmI'],
    ['lessons', 'home'],
    ['notices', 'strip'],
  ],
} as const

/** How Taro builds both targets. The numbers and traps behind each line are in README, "Decisions". */
export default defineConfig<'webpack5'>(() => {
  const type = process.env.TARO_ENV ?? 'weapp'
  // The page that shows each component of src/ui is a build of its own, beside the one for members.
  const build = process.env.TARO_APP_SHOWCASE === '1' ? `showcase-${type}` : type
  const components = resolve(__dirname, 'components.ts')
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'youth-study',
    date: '2026-11-24',
    designWidth: 375,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${build}`,
    plugins: [components],
    // Without one, WeChat takes the first cloud environment of the account.
    env: {
      TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
      // The message template that members may subscribe to; without one nothing is asked.
      TARO_APP_REMINDER_TEMPLATE: JSON.stringify(process.env.TARO_APP_REMINDER_TEMPLATE ?? ''),
      // Set by `npm start -- --weapp` only: the address of the local cloud on this machine.
      TARO_APP_LOCAL_CLOUD: JSON.stringify(process.env.TARO_APP_LOCAL_CLOUD ?? ''),
    },
    copy: {
      // theme.json names the icons of the tab bar, and markers those of the map: Taro doesn't see either.
      patterns:
        type === 'weapp' ? ['tab', 'map'].map((of) => ({ from: `src/ui/${of}`, to: `dist/${build}/ui/${of}` })) : [],
      options: {},
    },
    framework: 'react',
    // The minifier's rewriting of data URIs breaks the icons' masks.
    csso: { enable: true, config: { svgo: false } },
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: process.env.TARO_CACHE === '1', name: cacheName(build) },
    mini: {
      webpackChain(chain) {
        lean(chain)
        smallScripts(chain)
      },
      // No text is taken for markup (lean/taro.ts).
      runtime: { enableInnerHTML: false },
      // In rpx all would grow with the window: 2.7 times on a desk of 1024. Widths are fluid already. Of Taro's transformation only what leaves
      // out the web's parts of a sheet (`#ifdef h5`) stays.
      postcss: { pxtransform: { enable: true, config: { methods: ['platform'] } } },
      optimizeMainPackage: { enable: true },
      // Class names don't overlap between components, so the order of their sheets doesn't matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
    },
    h5: {
      // Relative, so that one build is served under every person's path of the preview.
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain(chain) {
        if (process.env.NODE_ENV !== 'production') return
        lean(chain)
        smallScripts(chain)
        // Of Taro's player for lists of pieces of films, half a megabyte: the films are whole.
        chain.merge({ resolve: { alias: { 'hls.js': false } } })
        if (type === build) chain.plugin('firstPage').use(FirstPage, [FIRST])
        // A browser asks for six files at once, and any more is a round trip: so the first page is six. What many pages share is one file,
        // and what a few share lies in each of them.
        chain.optimization.splitChunks({
          chunks: 'all',
          minSize: 40_000,
          cacheGroups: {
            base: { name: 'base', test: /[\\/]node_modules[\\/]/, priority: 30, chunks: 'initial', type: /javascript/ },
            // What the editor is made of, which comes with it alone, and calls what older browsers have to be given first.
            editor: {
              name: 'rich-text-base',
              test: /[\\/]node_modules[\\/](@tiptap|prosemirror-[a-z]+|orderedmap|rope-sequence|w3c-keyname)[\\/]/,
              chunks: 'async',
              priority: 50,
              enforce: true,
            },
            shared: {
              name: 'shared',
              priority: 40,
              chunks: 'async',
              minChunks: 16,
              type: /javascript/,
              enforce: true,
            },
          },
        })
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
    },
  }
  return config
})
