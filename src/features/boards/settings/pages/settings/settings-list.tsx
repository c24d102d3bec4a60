import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Settings } from '../../../../../contract/settings'
import { settingOf } from '../../../../../domain/settings/settings'
import { valueWords } from '../../../../../domain/settings/setting-words'
import { described } from '../../../../../ui/aria'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { changeWords, sourceWords } from '../../setting-words'
import type { SettingsStore } from '../../settings.store'

interface Props {
  settings: Settings
  store: SettingsStore
}

/** Each setting with what counts and whose choice it is, then what was changed last. */
export const SettingsList = observer(function SettingsList({ settings, store }: Props) {
  const { org, history, now } = settings
  return (
    <View className='settings'>
      <View className='text-title settings__org' {...described('heading', undefined, 2)}>
        {org.name}
      </View>
      {!store.may && <Note icon='lock'>你能看这里的设置，改要这一级或上级的团委干部、管理员。</Note>}
      {settings.settings.map((setting) => (
        <Row
          key={setting.name}
          title={settingOf(setting.name).title}
          caption={sourceWords(setting, settings)}
          value={valueWords(setting.name, setting.value)}
          onTap={() => store.open(setting.name)}
        />
      ))}
      <View className='text-bold settings__head' {...described('heading', undefined, 2)}>
        最近的改动
      </View>
      {/* One text: rows of nothing but words are sent in few bytes. */}
      <View className='text-2 settings__history'>
        {history.length === 0 ? '还没有人改过' : history.map((change) => changeWords(change, now)).join('\n')}
      </View>
    </View>
  )
})
