import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Finished } from '../../../../../contract/lessons'
import { Button } from '../../../../../ui/button'
import type { LessonStore } from '../../../lesson.store'
import { certificateUrl, lessonUrl, quizUrl } from '../../../routes'

const redirect = (url: string) => void Taro.redirectTo({ url })

interface Props {
  store: LessonStore
  finished: Finished
}

/** To the certificate, or to another try. */
export const NextStep = observer(function NextStep({ store, finished }: Props) {
  const { lessonId } = store
  const redo = () => {
    store.toQuiz()
    redirect(quizUrl(lessonId))
  }
  if (!finished.receipt)
    return (
      <>
        <View className='result__redo'>
          <Button kind='text' onTap={() => redirect(lessonUrl(lessonId))}>
            回看课程
          </Button>
        </View>
        <Button kind='primary' grow icon='retry' onTap={redo}>
          重做一次
        </Button>
      </>
    )
  return (
    <>
      {finished.mayRedo && (
        <View className='result__redo'>
          <Button kind='text' onTap={redo}>
            重做一次
          </Button>
        </View>
      )}
      <Button kind='primary' grow icon='medal' onTap={() => redirect(certificateUrl(lessonId))}>
        查看学习证明
      </Button>
    </>
  )
})
