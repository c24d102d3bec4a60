import { observer } from 'mobx-react-lite'
import { Banner } from '../../../../../ui/banner'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { appealWord } from '../../../issue-words'
import type { LessonStore } from '../../../lesson.store'

/** What the member should know of the recording, one thing at a time. */
export const LessonBanner = observer(function LessonBanner({ store }: { store: LessonStore }) {
  const { online, notice, watching, newAnswer } = store
  if (online && notice) return <Banner tone='blue' icon='info' title={notice} />
  if (online && watching?.tickets.unreached)
    return <Banner icon='offline' title='记录暂时没有传上去' text='看过的先存在这部手机，稍后自动再试。' />
  if (online && newAnswer)
    return (
      <Banner
        tone='blue'
        icon='help'
        title={`团支书答复了你的申诉：${appealWord(newAnswer.state).word}`}
        text={newAnswer.answer ?? ''}
      />
    )
  return <OfflineBanner />
})
