import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { DATING_DAYS, TALK_NOTE_MAX } from '../../../../domain/limits'
import { askForMessage, messagesAsked } from '../../../../services/platform/subscribe'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { OnlineContext } from '../../../../ui/online'
import { Screen } from '../../../../ui/screen'
import { TextAction } from '../../../../ui/text-action'
import { AskStore } from '../../ask.store'
import { LecturerHead } from '../../components/lecturer-head'
import { TalkPage } from '../../components/talk-skeletons'
import { goOnTo } from '../../go-to'
import { askedUrl, lecturersUrl } from '../../routes'
import { Topics, Times, Where } from './choices'
import '../../components/talks.scss'

/** A branch asks for a talk: the topic, several times, where, for how many. */
export default observer(function AskPage() {
  const { branchId = '', lecturerId = '', talkId } = useRouter().params
  const store = useStore((app) => new AskStore(app, { branchId, lecturerId, talkId: talkId ?? null }))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.refresh())
  useEffect(() => {
    if (online) void store.refresh()
  }, [online, store])
  const { sent } = store
  useEffect(() => {
    if (sent) goOnTo(askedUrl(branchId))
  }, [sent, branchId])
  return (
    <Screen title='申请宣讲' bar={store.form.value === null ? undefined : <Bar store={store} />}>
      <Loaded from={store.form} skeleton={<TalkPage />} onRetry={() => void store.refresh()}>
        {({ lecturer }) => (
          <View className='talks'>
            <LecturerHead lecturer={lecturer}>
              {!store.changes && <TextAction onTap={() => goOnTo(lecturersUrl())}>换一位</TextAction>}
            </LecturerHead>
            <Topics store={store} />
            <Times store={store} />
            <Where store={store} />
            <Words store={store} />
            <View className='talks__gap'>
              <Note>{`讲师团 ${DATING_DAYS} 个工作日内排期，${whereTold(store.tells)}。没排上会说明原因，可以改时间再约。`}</Note>
            </View>
          </View>
        )}
      </Loaded>
    </Screen>
  )
})

/** How a branch hears of the date. */
const whereTold = (tells: boolean): string =>
  tells && messagesAsked ? '提交时同意，定了就发消息给你' : '排好了在“支部的申请”里看得到'

/** By itself: what is typed into is not drawn again with the rest. */
const Words = observer(function Words({ store }: { store: AskStore }) {
  return (
    <View className='talks__gap'>
      <Lines
        label='想听的重点，可以不写'
        value={store.note}
        onInput={(note) => store.say(note)}
        maxLength={TALK_NOTE_MAX}
        bare
      />
    </View>
  )
})

const Bar = observer(function Bar({ store }: { store: AskStore }) {
  const { act, lack, form } = store
  return (
    <>
      <View className='talks__words' {...live}>
        <View className='text-bold'>{form.value?.branch.name}</View>
        <View className={act.failure ? 'text-cap text-amber' : 'text-cap'}>
          {act.failure ? `没有提交。${act.failure.message}` : '不用留手机号'}
        </View>
      </View>
      <Button kind='primary' busy={act.busy} disabled={lack !== null} onTap={() => void store.send(askForMessage)}>
        {lack ?? (store.changes ? '再次申请' : '提交申请')}
      </Button>
    </>
  )
})
