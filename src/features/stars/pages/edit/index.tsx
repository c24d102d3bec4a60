import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { CRITERIA_ITEMS_MAX, CRITERIA_NAME_MAX } from '../../../../domain/limits'
import { AREA_NAMES } from '../../../../domain/stars/criteria'
import { DeskScreen } from '../../../../desk/desk-screen'
import { Labelled } from '../../../../forms/labelled'
import { TextBox } from '../../../../forms/text-box'
import { useStore } from '../../../../stores/app'
import { Loaded } from '../../../../ui/loaded'
import { goBack } from '../../../../ui/navigation'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { TextAction } from '../../../../ui/text-action'
import { useRefresh } from '../../../../ui/use-refresh'
import { Part } from '../../components/part'
import { Waiting } from '../../components/waiting'
import { EditStore } from '../../edit.store'
import { needWords, versionWords } from '../../words'
import { Bar } from './bar'
import { Days } from './days'
import { ItemSheet } from './item-sheet'
import { Levels } from './levels'
import { DropSheet, PublishSheet } from './sheets'
import '../../components/stars.scss'

/** A version of the criteria, written or read. */
export default observer(function EditPage() {
  const { criteriaId = '', orgId } = useRouter().params
  const store = useStore((app) => new EditStore(app, criteriaId))
  useRefresh(store)
  const [asked, ask] = useState<'publish' | 'drop' | null>(null)
  const close = () => ask(null)
  return (
    <DeskScreen
      title='评定标准'
      current='stars'
      of={orgId}
      bar={store.writes && <Bar store={store} onPublish={() => ask('publish')} />}
      onSave={store.writes ? () => void store.save() : undefined}
    >
      <Loaded from={store.loaded} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
        {(criteria) => (
          <View className='stars stars--text'>
            {criteria.state === 'published' && (
              <View className='stars__note'>
                <Note>{`${versionWords(criteria)}已经发布，不再改动。要改就从标准列表写新的一版。`}</Note>
              </View>
            )}
            <Fields store={store} />
            {store.writes && (
              <View className='stars__acts'>
                <TextAction undoes onTap={() => ask('drop')}>
                  删掉这份草稿
                </TextAction>
              </View>
            )}
          </View>
        )}
      </Loaded>
      <ItemSheet store={store} />
      {asked === 'publish' && <PublishSheet store={store} onClose={close} />}
      {asked === 'drop' && <DropSheet store={store} onClose={close} onDone={goBack} />}
    </DeskScreen>
  )
})

const Fields = observer(function Fields({ store }: { store: EditStore }) {
  const { text, writes } = store
  if (!text) return null
  const more = writes && text.items.length < CRITERIA_ITEMS_MAX
  return (
    <>
      <Labelled label='名称'>
        <TextBox
          label='名称'
          value={text.name}
          maxLength={CRITERIA_NAME_MAX}
          placeholder='如：2027 版'
          disabled={!writes}
          onInput={(name) => store.set({ name })}
        />
      </Labelled>
      <Days store={store} text={text} />
      <Part
        title={`${text.items.length} 项标准`}
        beside={more ? <TextAction onTap={() => store.addItem()}>加一项</TextAction> : undefined}
      >
        {text.items.map((item) => (
          <Row
            key={item.id}
            title={item.title === '' ? '还没有名称' : item.title}
            caption={needWords(item)}
            value={AREA_NAMES[item.area]}
            {...(writes && { onTap: () => store.open(item.id) })}
          />
        ))}
      </Part>
      <Levels store={store} text={text} />
    </>
  )
})
