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
    ...(may && kind !== 'switch' ? [boundsOf(setting.name)] : []),
  ]
  return (
    <Sheet open title={title} onClose={() => store.open(null)}>
      <View className='text-2 settings__told'>{told.join('\n')}</View>
      {/* Two stand apart; one needs nothing around it. */}
      {may && kind === 'hours' && (
        <View className='settings__fields'>
          <Typed store={store} label='从几点起' place={0} />
          <Typed store={store} label='到次日几点' place={1} />
        </View>
      )}
      {may && (kind === 'number' || kind === 'letters') && <Typed store={store} label='改成' place={0} />}
      <View className='text-note text-amber' {...live}>
        {problem}
      </View>
      {may && <Acts store={store} />}
    </Sheet>
  )
})

interface TypedProps {
  store: SettingsStore
  label: string
  place: number
}

const Typed = observer(function Typed({ store, label, place }: TypedProps) {
  const letters = store.setting !== null && settingOf(store.setting.name).kind === 'letters'
  return (
    <Field
      label={label}
      value={store.typed[place] ?? ''}
      type={letters ? 'text' : 'number'}
      maxLength={letters ? 2 : 4}
      onInput={(text) => store.type(place, text)}
      onConfirm={() => void store.save()}
    />
  )
})

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
