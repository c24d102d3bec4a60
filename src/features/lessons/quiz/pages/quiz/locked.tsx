import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { goBack } from '../../../../../ui/navigation'
import type { LessonStore } from '../../../lesson.store'
import { lessonUrl } from '../../../routes'

/** Whoever comes here by a link, or whose time began anew. */
export const Locked = observer(function Locked({ store }: { store: LessonStore }) {
  const { missing, notice, visitor, handedIn, done } = store
  const toLesson = () =>
    Taro.getCurrentPages().length > 1 ? goBack() : void Taro.redirectTo({ url: lessonUrl(store.lessonId) })
  const [title, text] = handedIn
    ? ['答案等待上传', '联网后自动补传，不用重做。']
    : done
      ? ['已经完成', '重做的机会已经用过，学习证明不受影响。']
      : visitor
        ? ['加入团支部后可以答题', '课可以先看，答题和学习证明需要团支部。']
        : [missing ?? '还不能答题', notice ?? '选过的答案已存在这部手机。']
  return (
    <Empty title={title} text={text}>
      <Button onTap={toLesson}>回到这一课</Button>
    </Empty>
  )
})
