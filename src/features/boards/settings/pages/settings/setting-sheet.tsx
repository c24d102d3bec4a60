import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { boundsOf } from '../../../../../domain/settings/chosen'
import { settingOf } from '../../../../../domain/settings/settings'
import { valueWords } from '../../../../../domain/settings/setting-words'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Field } from '../../../../../ui/field'
import { Sheet } from '../../../../../ui/sheet'
import { effectWords, sourceWords } from '../../setting-words'
import type { SettingsStore } from '../../settings.store'

/** What one setting does, and the way to change it; before that, from when on and for how many. */
export const SettingSheet = observer(function SettingSheet({ store }: { store: SettingsStore }) {
  const { setting, may, problem } = store
  const settings = store.settings.value
  if (!setting || !settings) return null
  const { title, does, kind } = settingOf(setting.name)
  const told = [
    does,
    `现在是 ${valueWords(setting.name, setting.value)}，${sourceWords(setting, settings)}。`,
    ...effectWords(setting, settings),
  ]
  return (
    <Sheet open title={title} onClose={() => store.open(null)}>
      <View className='text-2 settings__told'>{told.join('\n')}</View>
      {may && kind !== 'switch' && (
        <View className='settings__fields'>
          {labelsOf(kind).map((label, place) => (
            <Field
              key={label}
              label={label}
              value={store.typed[place] ?? ''}
              type={kind === 'letters' ? 'text' : 'number'}
              maxLength={kind === 'letters' ? 2 : 4}
              onInput={(text) => store.type(place, text)}
              onConfirm={() => void store.save()}
            />
          ))}
        </View>
      )}
      <View className={`text-note${problem === '' ? '' : ' text-amber'}`} {...live}>
        {problem === '' && may && kind !== 'switch' ? boundsOf(setting.name) : problem}
      </View>
      {may && <Acts store={store} />}
    </Sheet>
  )
})

const labelsOf = (kind: 'number' | 'letters' | 'hours'): string[] =>
  kind === 'hours' ? ['从几点起', '到次日几点'] : ['改成']

const Acts = observer(function Acts({ store }: { store: SettingsStore }) {
  const { setting, wanted, flaw, busy } = store
  if (!setting) return null
  const isSwitch = settingOf(setting.name).kind === 'switch'
  const yes = flaw === null && wanted !== null ? `${isSwitch ? '' : '改成 '}${valueWords(setting.name, wanted)}` : '改'
  return (
    <View className='settings__acts'>
      {setting.own !== null && setting.own.value !== null && (
        <Button disabled={busy} onTap={() => void store.reset()}>
          {`恢复为 ${valueWords(setting.name, setting.above)}`}
        </Button>
      )}
      <Button kind='primary' grow busy={busy} onTap={() => void store.save()}>
        {yes}
      </Button>
    </View>
  )
})
