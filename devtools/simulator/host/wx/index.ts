import { isRecord, type Json } from '../../json'
import type { Phone } from '../phone'
import type { Recorder } from '../record'
import { chosen } from './chosen'
import { cloud } from './cloud'
import { dialogs } from './dialogs'
import { elsewhere } from './elsewhere'
import { files } from './files'
import { leaving } from './leaving'
import { media } from './media'
import { places } from './places'
import { personal } from './private'
import { Privacy } from './privacy'
import { scanning } from './scanning'
import { screen } from './screen'
import { screenCare } from './screen-care'
import { storage } from './storage'
import { system } from './system'
import { tabBar } from './tab-bar'

/** Told and forgotten: what happens here never concerns them. */
const NEVER_FIRED = [
  ...['Error', 'UnhandledRejection', 'PageNotFound', 'MemoryWarning'],
  ...['KeyboardHeightChange', 'AppRoute'],
]

/** The wx of the logic layer. What is not in it is undefined, so that calling it fails as on a phone. */
export function fillWx(phone: Phone): void {
  const privacy = new Privacy(phone)
  const silent = NEVER_FIRED.flatMap((name) => [`on${name}`, `off${name}`])
  Object.assign(
    phone.wx,
    counted(
      {
        ...Object.fromEntries(silent.map((name) => [name, () => undefined])),
        ...system(phone),
        ...screen(phone),
        ...leaving(phone),
        ...screenCare(phone),
        ...scanning(phone),
        ...tabBar(phone),
        ...storage(location.pathname),
        ...dialogs(phone),
        ...media(phone),
        ...files(phone),
        ...elsewhere(phone),
        ...cloud(phone),
        ...privacy.apis(),
        ...personal(phone, privacy),
        ...places(phone, privacy),
        ...chosen(phone, privacy),
      },
      phone.recorder,
    ),
  )
}

/** Each call is noted, so that a test can tell what the app asked of the phone. */
function counted(apis: Json, recorder: Recorder): Json {
  const entries = Object.entries(apis).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'function') return [name, isRecord(value) ? value : undefined]
    return [
      name,
      (...args: unknown[]): unknown => {
        recorder.call(name)
        return Reflect.apply(value, undefined, args)
      },
    ]
  })
  return Object.fromEntries(entries)
}
