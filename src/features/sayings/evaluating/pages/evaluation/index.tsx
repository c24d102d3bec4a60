import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { useRefresh } from '../../../../../ui/use-refresh'
import { EvaluationStore } from '../../evaluation.store'
import { notAskedWords } from '../../evaluation-words'
import { EvaluationSkeleton } from './evaluation-skeleton'
import { Lecture } from './lecture'
import { Questions } from './questions'
import { Results } from './results'
import './index.scss'

/** A lecture that is over, as those who were there evaluate it. */
export default observer(function EvaluationPage() {
  const { activityId = '' } = useRouter().params
  const store = useStore((app) => new EvaluationStore(app, activityId))
  useRefresh(store)
  const { found } = store
  return (
    <Screen title='宣讲' titled={found.value !== null} bar={store.asks ? <Bar store={store} /> : undefined}>
      <Loaded from={found} skeleton={<EvaluationSkeleton />} onRetry={() => void store.refresh()}>
        {(lecture) => (
          <View className='evaluation'>
            <Lecture lecture={lecture} />
            {store.asks ? (
              <Questions store={store} lecture={lecture} />
            ) : (
              <View className='text-2 evaluation__none'>{notAskedWords(lecture, store.declined)}</View>
            )}
            {lecture.results && <Results store={store} />}
          </View>
        )}
      </Loaded>
    </Screen>
  )
})

const Bar = observer(function Bar({ store }: { store: EvaluationStore }) {
  const { said, ready, mayChange } = store
  if (said.done)
    return mayChange ? (
      <Button grow onTap={() => said.changeAgain()}>
        再改一次
      </Button>
    ) : (
      <View className='text-2'>改过一次了，不能再改。</View>
    )
  return (
    <>
      {said.turn === null && (
        <Button kind='text' onTap={() => store.decline()}>
          不评了
        </Button>
      )}
      <Button kind='primary' grow busy={said.busy} disabled={!ready} onTap={() => void store.submit()}>
        {ready ? '提交评估' : '先答一个问题'}
      </Button>
    </>
  )
})
