interface Route {
  path: string
  /** Answers with the promise of the screen's code, followed by what it was called with. */
  load: (instance: object, location: object) => unknown
}

/**
 * On the web each screen comes in a piece of its own. Those that are needed when the network goes are fetched while there is
 * one; a mini-program has all of them on the phone.
 */
export function fetchScreens(paths: readonly string[]): void {
  if (process.env.TARO_ENV !== 'h5') return
  const config: unknown = Reflect.get(window, '__taroAppConfig')
  const routes: unknown = typeof config === 'object' && config !== null && 'routes' in config ? config.routes : []
  if (!Array.isArray(routes)) return
  for (const route of routes.filter(isRoute)) {
    if (paths.includes(`/${route.path}`)) void fetched(route)
  }
}

async function fetched(route: Route): Promise<void> {
  try {
    await Promise.all([route.load({}, {})].flat())
  } catch {
    // Then the screen is fetched when it is opened.
  }
}

const isRoute = (route: unknown): route is Route =>
  typeof route === 'object' && route !== null && 'path' in route && 'load' in route
