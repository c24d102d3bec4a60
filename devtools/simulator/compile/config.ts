import type { AppConfig, TabBar } from '../bundle'
import { field, isRecord, list, text, texts } from '../json'

/** What the simulator needs of app.json, with the themes it points to. */
export function appConfigOf(configs: Readonly<Record<string, unknown>>): AppConfig {
  const app = configs.app
  const location = text(app, 'themeLocation').replace(/\.json$/, '')
  const themes = location === '' ? undefined : configs[location]
  return {
    pages: texts(app, 'pages'),
    subPackages: [...list(app, 'subPackages'), ...list(app, 'subpackages')].map((entry) => ({
      root: text(entry, 'root').replace(/\/$/, ''),
      pages: texts(entry, 'pages'),
    })),
    window: recordOf(app, 'window'),
    tabBar: tabBarOf(field(app, 'tabBar')),
    darkmode: field(app, 'darkmode') === true,
    resizable: field(app, 'resizable') === true,
    requiredPrivateInfos: texts(app, 'requiredPrivateInfos'),
    permission: recordOf(app, 'permission'),
    themes: { light: variables(field(themes, 'light')), dark: variables(field(themes, 'dark')) },
  }
}

/** Paths of all pages, those of sub-packages too. */
export const allPages = ({ pages, subPackages }: AppConfig): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
]

const recordOf = (app: unknown, name: string): Record<string, unknown> => {
  const found = field(app, name)
  return isRecord(found) ? found : {}
}

function tabBarOf(bar: unknown): TabBar | null {
  if (!isRecord(bar)) return null
  return {
    color: text(bar, 'color', '#000000'),
    selectedColor: text(bar, 'selectedColor', '#07c160'),
    backgroundColor: text(bar, 'backgroundColor', '#ffffff'),
    list: list(bar, 'list').map((tab) => ({
      pagePath: text(tab, 'pagePath'),
      text: text(tab, 'text'),
      iconPath: text(tab, 'iconPath'),
      selectedIconPath: text(tab, 'selectedIconPath'),
    })),
  }
}

const variables = (theme: unknown): Record<string, string> =>
  isRecord(theme) ? Object.fromEntries(Object.entries(theme).map(([name, value]) => [name, String(value)])) : {}
