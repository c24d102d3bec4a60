import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { openLesson } from '../../../open-lessons'
import { NextStep } from './next-step'
import { NoResult } from './no-result'
import { ResultSkeleton } from './result-skeleton'
import { Score } from './score'
import './index.scss'

/** What the answers were worth, with the wrong ones open. */
export default observer(function ResultPage() {
  const { lessonId = '' } = useRouter().params
  const store = useStore((app) => openLesson(app, lessonId))
  useDidShow(() => void store.show())
  const finished = store.quiz?.result ?? null
  return (
    <Screen title='小测结果' bar={finished ? <NextStep store={store} finished={finished} /> : undefined}>
      <View className='result'>
        <Loaded from={store.lesson} skeleton={<ResultSkeleton />} onRetry={() => void store.load()}>
          {(lesson) =>
            finished ? <Score store={store} lesson={lesson} finished={finished} /> : <NoResult store={store} />
          }
        </Loaded>
      </View>
    </Screen>
  )
})
