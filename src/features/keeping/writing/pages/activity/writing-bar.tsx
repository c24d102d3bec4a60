import { observer } from 'mobx-react-lite'
import { Button } from '../../../../../ui/button'
import { BarProblem } from '../../../components/bar-problem'
import { goOnTo } from '../../../go-to'
import { keptUrl } from '../../../routes'
import type { ActivityStore } from '../../activity.store'
import type { PublishingStore } from '../../publishing.store'
import { buttonWords } from '../../writing-words'

interface Props {
  store: ActivityStore
  publishing: PublishingStore
}

/** What is done with it: the red button names whom it tells. */
export const WritingBar = observer(function WritingBar({ store, publishing }: Props) {
  const edited = store.edited.value
  if (!edited) return null
  const { busy, problem, offline, weeks } = publishing
  const { draft, cancelled } = edited
  const publish = async () => {
    if (await publishing.publish()) goOnTo(keptUrl(store.venueId))
  }
  const words = buttonWords({ edited, weeks, told: store.told })
  const idle = !draft && !store.dirty
  return (
    <>
      <BarProblem>{offline ? '没有网络，写的都存着。发布、保存和取消要联网。' : (problem ?? '')}</BarProblem>
      {cancelled === null && (
        <Button onTap={() => publishing.ask(draft ? 'drop' : 'cancel')}>{draft ? '丢弃草稿' : '取消活动'}</Button>
      )}
      <Button
        kind='primary'
        grow
        busy={busy === 'publish' || busy === 'change'}
        disabled={offline || idle}
        onTap={() => void (draft ? publish() : publishing.change())}
      >
        {offline ? '联网后再试' : idle ? '没有改动' : words}
      </Button>
    </>
  )
})
