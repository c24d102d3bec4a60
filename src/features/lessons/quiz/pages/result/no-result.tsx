import Taro from '@tarojs/taro'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import type { LessonStore } from '../../../lesson.store'
import { certificateUrl, lessonUrl } from '../../../routes'

const redirect = (url: string) => void Taro.redirectTo({ url })

/** The cloud tells a result once; what is kept for good is the certificate. */
export function NoResult({ store }: { store: LessonStore }) {
  const { lessonId, done } = store
  return (
    <Empty
      title='这里没有要看的结果'
      text={done ? '这一课已经完成，成绩在学习证明上。' : '答完课后小测，结果会显示在这里。'}
    >
      <Button onTap={() => redirect(done ? certificateUrl(lessonId) : lessonUrl(lessonId))}>
        {done ? '查看学习证明' : '回到这一课'}
      </Button>
    </Empty>
  )
}
