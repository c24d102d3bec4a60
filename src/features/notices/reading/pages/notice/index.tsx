import { View } from '@tarojs/components'
import { useDidShow, useReachBottom, useRouter, useShareAppMessage, useUnload } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { openFile } from '../../../../../services/platform/attachments'
import { useApp, useStore } from '../../../../../stores/app'
import { MARKED } from '../../../../../notice-text/notice-text'
import { OnlineContext } from '../../../../../ui/online'
import { scrollToStart } from '../../../../../ui/scrolling'
import { Screen } from '../../../../../ui/screen'
import { feedUrl, noticeUrl } from '../../../routes'
import { QuestionSheet } from '../../components/question-sheet'
import { NoticeStore } from '../../notice.store'
import { barOf } from './notice-bar'
import { NoticeBanner } from './notice-banner'
import { Shown } from './shown'
import './index.scss'

/** One notice: its text, its files, and what became of it. */
export default observer(function NoticePage() {
  const { noticeId = '' } = useRouter().params
  const store = useStore((app) => new NoticeStore(app, noticeId, openFile))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.show())
  useUnload(() => store.files.leave())
  useReachBottom(() => store.reachEnd())
  // The network is back.
  useEffect(() => {
    if (online && store.notice.error) void store.show()
  }, [online, store])
  const { session } = useApp()
  const joined = (session.me.value?.branch ?? null) !== null
  const { shown, confirming, pointed } = store
  const { arrived } = confirming
  // What waited has got through.
  useEffect(() => confirming.hearArrived(), [arrived, confirming])
  useEffect(() => {
    if (pointed > 0) scrollToStart(MARKED)
  }, [pointed])
  useShareAppMessage(() =>
    shown ? { title: shown.title, path: noticeUrl(noticeId) } : { title: '公告', path: feedUrl() },
  )
  return (
    <Screen
      title='公告'
      reading
      titled={shown !== null}
      banner={<NoticeBanner store={store} />}
      bar={shown ? barOf(store, { notice: shown, joined }) : undefined}
    >
      <Shown store={store} />
      {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
      <View>
        <QuestionSheet store={confirming} />
      </View>
    </Screen>
  )
})
