import { field, number, text } from '../../json'
import type { Place } from '../map/view'
import { placeOf } from '../map/markers'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import type { Privacy } from './privacy'
import { wrong } from './tab-bar'

/** In the middle of the made-up city. */
const CITY: Place = { latitude: 30.25, longitude: 120.2 }

/** Where the phone is, and places that WeChat's own map shows. An app has what it has declared in app.json, and roughly or exactly, not both. */
export function places({ device, dialogs, recorder, config }: Phone, privacy: Privacy): Record<string, unknown> {
  const asked = (name: string, scope: string) =>
    api(name, async () => {
      if (!config.requiredPrivateInfos.includes(name))
        throw failing(`${name}:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json`)
      await privacy.require(name)
      if (device.refused.has(scope)) throw failing(`${name}:fail auth deny`)
      if (!device.answers.location && device.interactive) {
        const question = { title: '获取你的位置', content: text(config.permission[scope], 'desc'), kind: 'place' }
        if ((await dialogs.ask({ ...question, choices: ['允许', '拒绝'] })) === 0) device.answers.location = CITY
      }
      // Whoever has refused is not asked again.
      if (!device.answers.location) device.refused.add(scope)
      if (!device.answers.location) throw failing(`${name}:fail auth deny`)
      return device.answers.location
    })
  const exact = asked('getLocation', 'scope.userLocation')
  return {
    getFuzzyLocation: asked('getFuzzyLocation', 'scope.userFuzzyLocation'),
    getLocation: exact,
    openLocation: api('openLocation', (options) => {
      for (const name of ['latitude', 'longitude']) {
        const found = field(options, name)
        if (typeof found !== 'number') throw failing(`openLocation:fail ${wrong(name, 'Number', found)}`)
      }
      const place = placeOf(options)
      if (!place) throw failing('openLocation:fail invalid coordinate')
      const shown = { ...place, name: text(options, 'name'), address: text(options, 'address') }
      recorder.places.push({ ...shown, scale: number(options, 'scale', 18) })
      if (device.interactive)
        void dialogs.ask({ title: shown.name, content: shown.address, choices: ['返回'], kind: 'place' })
    }),
  }
}
