import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { AppError } from '../../../../../contract/errors'
import { Failure } from '../../../../../ui/failure'
import { Delayed, Skeleton } from '../../../../../ui/skeleton'
import type { NoticeStore } from '../../notice.store'
import { NotThere } from './not-there'
import { NoticeBody } from './notice-body'
import { Withdrawn } from './withdrawn'

/** The notice, or why it is not to be seen. */
export const Shown = observer(function Shown({ store }: { store: NoticeStore }) {
  const { shown, missing } = store
  const { error } = store.notice
  const retry = () => void store.load()
  if (error && !shown && !missing)
    return store.online ? (
      <Failure error={error} onRetry={retry} />
    ) : (
      <Failure title='没有网络，这一条还没有读过' error={NOT_READ} onRetry={retry} />
    )
  return (
    <View className='notice-page'>
      <Content store={store} />
    </View>
  )
})

const Content = observer(function Content({ store }: { store: NoticeStore }) {
  const { shown, missing } = store
  if (missing) return <NotThere />
  if (shown?.withdrawal) return <Withdrawn notice={shown} withdrawal={shown.withdrawal} now={store.now()} />
  if (shown) return <NoticeBody store={store} notice={shown} />
  return (
    <Delayed>
      <NoticeSkeleton />
    </Delayed>
  )
})

const NOT_READ = new AppError('UNREACHABLE', '读过的公告都还在这部手机里。连上网络后点重新加载，就能看到这一条。')

const LINES = ['96%', '100%', '92%', '100%', '64%'] as const

function NoticeSkeleton() {
  return (
    <View className='notice-head'>
      <Skeleton width={120} height={20} />
      <Skeleton width='100%' height={30} top={12} />
      <Skeleton width='56%' height={30} top={8} />
      <Skeleton width='70%' height={16} top={14} />
      <Skeleton width='100%' height={7} top={14} />
      {LINES.map((width, nth) => (
        <Skeleton key={nth} width={width} height={18} top={nth === 0 ? 20 : 12} />
      ))}
    </View>
  )
}
