import type { AppBundle, AppConfig } from '../bundle'
import type { Json } from '../json'
import type { Bars } from './bars'
import type { Device } from './device'
import type { Dialogs } from './dialogs'
import type { Emit, Recorder } from './record'
import type { PageStack } from './stack'
import type { UserFiles } from './wx/user-files'

/** How the app came to be started. */
export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: object
  mode: string
}

/** Everything the parts of wx work on. */
export interface Phone {
  bundle: AppBundle
  config: AppConfig
  device: Device
  launched: Launch
  recorder: Recorder
  dialogs: Dialogs
  bars: Bars
  stack: PageStack
  userFiles: UserFiles
  emit: Emit
  /** What the app calls; parts of it may be replaced by a test. */
  wx: Json
  /** Draws the bars anew. */
  redraw: () => void
}
