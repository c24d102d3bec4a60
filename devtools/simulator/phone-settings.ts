import type { Theme } from './bundle'

export interface PhoneSettings {
  person: string
  theme?: Theme
  /** WeChat runs on a PC: there is a mouse, and no finger. */
  pc?: boolean
  /** WeChat's own bar stands above each page, whatever the app says. */
  ownBar?: boolean
  /** Page and query to enter by, as from a shared card. */
  path?: string
  /** The person has agreed to the privacy notice. */
  agreed?: boolean
  offline?: boolean
  /** Milliseconds by which the phone's clock is ahead of the machine's. */
  clockOffset?: number
  /** Epoch milliseconds at which the phone's clock, and with it the app's timers, stand until they are moved. */
  stands?: number
  /** What the app asks for is held back from its start on. */
  held?: boolean
  /** Someone answers what the phone asks; otherwise a question without a prepared answer is refused. */
  interactive?: boolean
  /** WeChat's text size as a factor; its largest is about 1.75. */
  fontScale?: number
}

/** How the phone's page is asked for in its n-th run. */
export function searchOf(settings: PhoneSettings, run: number): URLSearchParams {
  const { theme, pc, ownBar, path, agreed, offline, clockOffset, stands, held, interactive, fontScale } = settings
  return new URLSearchParams({
    ...(theme ? { theme } : {}),
    ...(pc ? { pc: '' } : {}),
    ...(ownBar ? { bar: '' } : {}),
    ...(path ? { path } : {}),
    ...(agreed ? { private: '' } : {}),
    ...(offline ? { offline: '' } : {}),
    ...(clockOffset ? { clock: String(clockOffset) } : {}),
    ...(stands === undefined ? {} : { stands: String(stands) }),
    ...(held ? { held: '' } : {}),
    ...(interactive ? { interactive: '' } : {}),
    run: String(run),
    wired: '',
    ...(fontScale ? { font: String(fontScale) } : {}),
  })
}
