import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { TendedLecturer } from '../../../../contract/talks'
import { Fact } from '../../../../desk/fact'
import { REASON_MAX } from '../../../../domain/limits'
import { freeWords } from '../../../../domain/talks/free-times'
import { decisionsOn, LECTURER_STATE_NAMES, type Decision } from '../../../../domain/talks/lecturers'
import { THEME_NAMES } from '../../../../domain/talks/themes'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Note } from '../../../../ui/note'
import { Num } from '../../../../ui/num'
import { Sheet } from '../../../../ui/sheet'
import type { TendedStore } from '../../tended.store'
import { momentWords, topicWords } from '../../words'
import { TimesPart } from './times-part'

/** One lecturer, and what can be done: pass, rest, end, change, give the code of their own page. */
export const ChosenSheet = observer(function ChosenSheet({ store }: { store: TendedStore }) {
  const { chosen } = store
  return (
    <Sheet open={chosen !== null} title={chosen?.name ?? '讲师'} onClose={() => store.choose(null)}>
      {chosen && (store.timed ? <TimesPart store={store} /> : <Of store={store} lecturer={chosen} />)}
    </Sheet>
  )
})

const Of = observer(function Of({ store, lecturer }: { store: TendedStore; lecturer: TendedLecturer }) {
  const { unit, themes, topics, state, reason, linked, times } = lecturer
  const { act, code } = store
  const now = store.pages.page.value?.now ?? ''
  const edits = store.may('propose-lecturer') && state !== 'ended'
  return (
    <View>
      <Fact name='单位'>{unit}</Fact>
      <Fact name='方向'>{themes.map((theme) => THEME_NAMES[theme]).join('、')}</Fact>
      {topics.map((topic) => (
        <Fact key={topic.id} name='题目'>{`${topic.title}，${topicWords(topic)}`}</Fact>
      ))}
      <Fact name='现在'>{`${LECTURER_STATE_NAMES[state]}${reason === '' ? '' : `：${reason}`}`}</Fact>
      <Fact name='可约时间'>{freeWords(times, now)}</Fact>
      <Fact name='本人'>{linked ? '自己填可约时间' : '还没有用讲师码登录'}</Fact>
      <View {...live}>
        {act.problem !== null && <Note icon='alert'>{act.problem}</Note>}
        {code && (
          <View className='tended__code'>
            <Num size='l'>{code.code}</Num>
            <View className='text-cap'>{`讲师码，只能用一次，${momentWords(code.expiresAt)} 前有效`}</View>
          </View>
        )}
      </View>
      {edits && (
        <View className='talks__acts'>
          <Button onTap={() => store.edit(lecturer)}>改介绍和题目</Button>
          {store.may('tend-lecturing') && <Button onTap={() => store.writeTimes(lecturer)}>填可约时间</Button>}
          <Button busy={act.busy} onTap={() => void store.invite()}>
            {code ? '换一个讲师码' : '给讲师码'}
          </Button>
        </View>
      )}
      {store.may('pass-lecturer') && <Decide store={store} lecturer={lecturer} />}
    </View>
  )
})

const WORDS: Record<Decision, string> = { listed: '通过，可以约', resting: '暂停预约', ended: '结束' }

const Decide = observer(function Decide({ store, lecturer }: { store: TendedStore; lecturer: TendedLecturer }) {
  const decisions = decisionsOn(lecturer.state)
  const proposed = lecturer.state === 'proposed'
  const empty = store.reason.trim() === ''
  if (decisions.length === 0) return null
  return (
    <View className='talks__gap'>
      <Lines
        label={proposed ? '不通过时写明原因' : '结束时写明原因'}
        value={store.reason}
        onInput={(reason) => store.say(reason)}
        maxLength={REASON_MAX}
        placeholder='讲师团看得到'
      />
      <View className='talks__acts'>
        {decisions.map((decision) => (
          <Button
            key={decision}
            kind={decision === 'listed' ? 'primary' : 'line'}
            busy={store.act.busy}
            disabled={decision === 'ended' && empty}
            onTap={() => void store.decide(decision)}
          >
            {decision === 'ended' && proposed ? '不通过' : WORDS[decision]}
          </Button>
        ))}
      </View>
    </View>
  )
})
