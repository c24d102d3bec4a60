/** What the browser side is given: one build of the mini-program, compiled. */
export interface AppBundle {
  /** Source of every module by its path without `.js`. */
  scripts: Record<string, string>
  /** Parsed JSON by its path without `.json`. */
  configs: Record<string, unknown>
  /** Browser CSS by its path without `.wxss`. */
  styles: Record<string, string>
  /** One expression whose value holds the compiled templates by path. */
  templates: string
}

/** Something the phone or the upload would refuse (`error`), or do otherwise than meant (`warning`). */
export interface Problem {
  level: 'error' | 'warning'
  file: string
  message: string
}

/** The parts of app.json that are used. */
export interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  window: Record<string, unknown>
  tabBar: TabBar | null
  darkmode: boolean
  /** For windows of any size on a PC, and for tablets that are turned. */
  resizable: boolean
  /** Asked-for powers that have to be declared, and what they are for, by scope. */
  requiredPrivateInfos: string[]
  permission: Record<string, unknown>
  /** Variables by theme and name. */
  themes: Record<Theme, Record<string, string>>
}

export type Theme = 'light' | 'dark'

export interface TabBar {
  color: string
  selectedColor: string
  backgroundColor: string
  list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[]
}
