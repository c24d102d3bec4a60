import type { AppConfig, Problem } from '../bundle'
import { allPages } from './config'
import type { BuiltFile } from './files'

const MB = 1024 * 1024
/** WeChat's limits: a package, and all of them together. */
const PACKAGE_BYTES = 2 * MB
const ALL_BYTES = 30 * MB
const MOST_TABS = 5

/** What an upload would be refused for: pages that are missing, packages that are too large. */
export function gate(files: readonly BuiltFile[], app: AppConfig): Problem[] {
  return [...missingPages(files, app), ...tooLarge(files, app), ...tabs(files, app), ...positions(app)]
}

function missingPages(files: readonly BuiltFile[], app: AppConfig): Problem[] {
  const paths = new Set(files.map(({ path }) => path))
  const error = (message: string): Problem => ({ level: 'error', file: 'app.json', message })
  if (app.pages.length === 0) return [error('app.json names no pages')]
  return allPages(app).flatMap((page) =>
    ['js', 'wxml'].flatMap((kind) => (paths.has(`${page}.${kind}`) ? [] : [error(`${page}.${kind} is missing`)])),
  )
}

/** Bytes of the main package (under '') and of each sub-package. */
export function packageSizes(files: readonly BuiltFile[], app: AppConfig): Map<string, number> {
  const sizes = new Map<string, number>([['', 0], ...app.subPackages.map(({ root }): [string, number] => [root, 0])])
  for (const { path, bytes } of files) {
    const owner = app.subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? ''
    sizes.set(owner, (sizes.get(owner) ?? 0) + bytes)
  }
  return sizes
}

function tooLarge(files: readonly BuiltFile[], app: AppConfig): Problem[] {
  const sizes = packageSizes(files, app)
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  const over = [...sizes].filter(([, bytes]) => bytes > PACKAGE_BYTES)
  return [
    ...over.map(([root, bytes]): Problem => {
      const name = root === '' ? 'the main package' : `the package ${root}`
      return { level: 'error', file: root === '' ? 'app.json' : root, message: `${name} has ${inMb(bytes)}; 2 MB fit` }
    }),
    ...(all > ALL_BYTES
      ? [{ level: 'error' as const, file: 'app.json', message: `all packages have ${inMb(all)}; 30 MB fit` }]
      : []),
  ]
}

function tabs(files: readonly BuiltFile[], { tabBar, pages, themes }: AppConfig): Problem[] {
  if (!tabBar) return []
  const paths = new Set(files.map(({ path }) => path))
  const error = (message: string): Problem => ({ level: 'error', file: 'app.json', message })
  const count = tabBar.list.length
  const icons = tabBar.list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  const named = icons.flatMap((icon) =>
    icon.startsWith('@') ? [themes.light[icon.slice(1)], themes.dark[icon.slice(1)]] : [icon],
  )
  return [
    ...(count < 2 || count > MOST_TABS ? [error(`a tab bar has 2 to ${MOST_TABS} tabs, not ${count}`)] : []),
    ...tabBar.list
      .filter(({ pagePath }) => !pages.includes(pagePath))
      .map(({ pagePath }) => error(`the tab ${pagePath} is not a page of the main package`)),
    ...named.flatMap((icon) =>
      icon !== '' && (icon === undefined || !paths.has(icon))
        ? [error(`tab icon ${icon ?? 'without a value in theme.json'} is missing`)]
        : [],
    ),
  ]
}

/** WeChat builds nothing that asks where the phone is both roughly and exactly. */
const EXACT = ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground']

function positions({ requiredPrivateInfos }: AppConfig): Problem[] {
  const both = requiredPrivateInfos.includes('getFuzzyLocation')
  const exact = requiredPrivateInfos.find((name) => EXACT.includes(name))
  if (!both || exact === undefined) return []
  const message = `requiredPrivateInfos names getFuzzyLocation and ${exact}, which exclude each other`
  return [{ level: 'error', file: 'app.json', message }]
}

const inMb = (bytes: number): string => `${(bytes / MB).toFixed(2)} MB`
