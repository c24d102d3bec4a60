import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ACTIVITY_TITLE_MAX, NAME_MAX, TOPIC_NOTE_MAX, TOPICS_MAX, UNIT_MAX } from '../../../../domain/limits'
import { THEME_NAMES, THEMES } from '../../../../domain/talks/themes'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { Field } from '../../../../ui/field'
import { Note } from '../../../../ui/note'
import { Sheet } from '../../../../ui/sheet'
import { TextAction } from '../../../../ui/text-action'
import type { DraftTopic, LecturerDraft, TendedStore } from '../../tended.store'

/** What is said of a lecturer: who, from where, what about, which topics. */
export const DraftSheet = observer(function DraftSheet({ store }: { store: TendedStore }) {
  const { draft } = store
  return (
    <Sheet
      open={draft !== null}
      title={draft?.version === 0 ? '推荐讲师' : '改介绍和题目'}
      onClose={() => store.close()}
    >
      {draft && <Draft store={store} draft={draft} />}
    </Sheet>
  )
})

const Draft = observer(function Draft({ store, draft }: { store: TendedStore; draft: LecturerDraft }) {
  const { act, lack } = store
  return (
    <View>
      <Field label='姓名' value={draft.name} maxLength={NAME_MAX} onInput={(name) => store.write({ name })} />
      <View className='tended__field'>
        <Field label='单位' value={draft.unit} maxLength={UNIT_MAX} onInput={(unit) => store.write({ unit })} />
      </View>
      <View className='text-bold tended__field'>方向，可选几个</View>
      <View className='tended__chips'>
        {THEMES.map((theme) => {
          const on = draft.themes.includes(theme)
          return (
            <Chip
              key={theme}
              on={on}
              spoken={`${THEME_NAMES[theme]}${on ? '，已选' : ''}`}
              onTap={() =>
                store.write({
                  themes: THEMES.filter((one) => (one === theme ? !on : draft.themes.includes(one))),
                })
              }
            >
              {THEME_NAMES[theme]}
            </Chip>
          )
        })}
      </View>
      {draft.topics.map((topic, nth) => (
        <Topic key={topic.id} store={store} topic={topic} nth={nth + 1} alone={draft.topics.length === 1} />
      ))}
      {draft.topics.length < TOPICS_MAX && <TextAction onTap={() => store.addTopic()}>再加一个题目</TextAction>}
      <Note>推荐前先问过本人：姓名、单位、题目谁都看得到。团委通过后支部才能约。</Note>
      <View {...live}>{act.problem !== null && <Note icon='alert'>{act.problem}</Note>}</View>
      <View className='talks__acts'>
        <Button kind='primary' grow busy={act.busy} disabled={lack !== null} onTap={() => void store.propose()}>
          {lack ?? (draft.version === 0 ? '提交推荐' : '保存')}
        </Button>
      </View>
    </View>
  )
})

interface TopicProps {
  store: TendedStore
  topic: DraftTopic
  nth: number
  alone: boolean
}

function Topic({ store, topic: { id, title, minutes, note }, nth, alone }: TopicProps) {
  return (
    <View className='tended__topic'>
      <Field
        label={`题目 ${nth}`}
        value={title}
        maxLength={ACTIVITY_TITLE_MAX}
        onInput={(words) => store.writeTopic(id, { title: words })}
      />
      <View className='tended__field'>
        <Field
          label={`题目 ${nth} 的时长，分钟`}
          type='number'
          value={minutes}
          maxLength={3}
          onInput={(typed) => store.writeTopic(id, { minutes: typed })}
        />
      </View>
      <View className='tended__field'>
        <Field
          label={`题目 ${nth} 的要求，可以不写`}
          value={note}
          maxLength={TOPIC_NOTE_MAX}
          placeholder='如 要在江边'
          onInput={(words) => store.writeTopic(id, { note: words })}
        />
      </View>
      {!alone && (
        <TextAction undoes spoken={`去掉题目 ${nth}`} onTap={() => store.dropTopic(id)}>
          去掉
        </TextAction>
      )}
    </View>
  )
}
