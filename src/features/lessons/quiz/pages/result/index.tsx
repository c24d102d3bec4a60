import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Finished, LessonDetail } from '../../../../../contract/lessons'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Icon } from '../../../../../ui/icon'
import { Loaded } from '../../../../../ui/loaded'
import { goBack } from '../../../../../ui/navigation'
import { Num } from '../../../../../ui/num'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { QuestionResult } from '../../components/question-result'
import { SubscribeNext } from '../../../components/subscribe-next'
import type { LessonStore } from '../../../lesson.store'
import { openLesson } from '../../../open-lessons'
import { certificateUrl, lessonUrl, quizUrl } from '../../../routes'
import './index.scss'

const redirect = (url: string) => void Taro.redirectTo({ url })

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

interface Props {
  store: LessonStore
  finished: Finished
}

const Score = observer(function Score({ store, lesson, finished }: Props & { lesson: LessonDetail }) {
  const { score, passed, questions } = finished.result
  const right = questions.filter(({ correct }) => correct).length
  const wrong = questions.length - right
  const best = finished.receipt?.score ?? score
  const replay = (second: number) => {
    store.wantSecond(second)
    const beneath = Taro.getCurrentPages().slice(-2, -1)[0]?.route ?? ''
    if (beneath.includes('lessons/watching/pages/lesson')) goBack()
    else redirect(lessonUrl(lesson.lessonId, second))
  }
  return (
    <View>
      <View className='result__head'>
        <Num size='hero'>{score}</Num>
        <View className='result__words'>
          <View className={`result__verdict ${passed ? 'text-green' : ''}`}>
            {passed && <Icon name='check-circle' size='s' />}
            <Text>{passed ? '通过' : '还差一点'}</Text>
          </View>
          <View className='text-2'>
            {`答对 ${right} 题${wrong > 0 ? `，答错 ${wrong} 题` : ''}`}
            {!passed && `，${lesson.rules.passMark} 分通过`}
            {best > score && `，取较高的 ${best} 分`}
          </View>
        </View>
      </View>
      <Rule />
      {questions.map((graded, n) => {
        const question = lesson.questions.find(({ id }) => id === graded.id)
        return (
          question && (
            <QuestionResult
              key={graded.id}
              place={n + 1}
              question={question}
              graded={graded}
              passed={passed || finished.receipt !== null}
              chosen={store.quiz?.given[graded.id] ?? []}
              onReplay={lesson.videoUrl === null ? null : replay}
            />
          )
        )
      })}
      {finished.receipt && <SubscribeNext />}
      {!passed && !finished.receipt && <View className='result__note text-cap'>通过以后可以看到正确答案和解析。</View>}
    </View>
  )
})

const NextStep = observer(function NextStep({ store, finished }: Props) {
  const { lessonId } = store
  const redo = () => {
    store.toQuiz()
    redirect(quizUrl(lessonId))
  }
  if (!finished.receipt)
    return (
      <Button kind='primary' grow icon='retry' onTap={redo}>
        重做一次
      </Button>
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

/** The cloud tells a result once; what is kept for good is the certificate. */
function NoResult({ store }: { store: LessonStore }) {
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

function ResultSkeleton() {
  return (
    <View>
      <Skeleton width='36%' height={72} top={10} />
      <Skeleton width='100%' height={7} top={14} />
      <Skeleton width='100%' height={40} top={16} />
      <Skeleton width='100%' height={40} top={16} />
    </View>
  )
}
