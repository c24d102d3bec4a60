import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../../ui/button'
import type { LessonStore } from '../../../lesson.store'
import { certificateUrl, resultUrl, waitingUrl } from '../../../routes'
import type { Outcome, Quiz } from '../../quiz.store'

/** From question to question; the last one hands in. */
export const Steps = observer(function Steps({ store, quiz }: { store: LessonStore; quiz: Quiz }) {
  const submit = async () => lead(await store.submit(), store.lessonId)
  return (
    <>
      <View className={`quiz__back${quiz.index > 0 ? '' : ' quiz__none'}`}>
        <Button kind='text' disabled={quiz.busy} onTap={() => quiz.step(-1)}>
          上一题
        </Button>
      </View>
      {quiz.next === 'hand-in' ? (
        <Button kind='primary' grow busy={quiz.busy} onTap={() => void submit()}>
          提交
        </Button>
      ) : (
        <Button kind='primary' grow onTap={() => (quiz.next === 'gap' ? quiz.toGap() : quiz.step(1))}>
          {quiz.next === 'gap' ? '下一道没答的' : '下一题'}
        </Button>
      )}
    </>
  )
})

function lead(outcome: Outcome, lessonId: string): void {
  const urls: Partial<Record<Outcome, string>> = {
    graded: resultUrl(lessonId),
    waiting: waitingUrl(),
    elsewhere: certificateUrl(lessonId),
  }
  const url = urls[outcome]
  if (url) void Taro.redirectTo({ url })
}
