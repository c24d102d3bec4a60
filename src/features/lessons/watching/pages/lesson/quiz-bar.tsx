import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { LessonDetail } from '../../../../../contract/lessons'
import { STATE_NAMES } from '../../../../../domain/assignments/state-names'
import { Button } from '../../../../../ui/button'
import type { LessonStore } from '../../../lesson.store'
import { certificateUrl, joinUrl, quizUrl, waitingUrl } from '../../../routes'
import { ANSWERS_KNOWN } from '../../../score-words'
import { lockReason } from '../../quiz-lock'
import './quiz-bar.scss'

const go = (url: string) => void Taro.navigateTo({ url })

interface Props {
  store: LessonStore
  lesson: LessonDetail
}

/** What comes after the lesson, always in sight; while it is locked it says what is missing. */
export const QuizBar = observer(function QuizBar({ store, lesson }: Props) {
  const { receipt, lessonId, questions, rules } = lesson
  if (receipt)
    return (
      <Bar
        title={receipt.late ? STATE_NAMES.late : '已完成'}
        reason={`小测 ${receipt.score} 分，${receipt.answersKnown ? ANSWERS_KNOWN : '重看不再计入'}`}
      >
        <Button icon='medal' onTap={() => go(certificateUrl(lessonId))}>
          学习证明
        </Button>
      </Bar>
    )
  if (store.done) return <Bar title='已完成' reason='由名册上这个位置以前的账号学完，证明在那个账号里' />
  if (store.visitor)
    return (
      <Bar
        title='现在看不留记录'
        reason={store.applied ? `已向${store.applied}申请，通过后开始记录` : '加入团支部后开始记录'}
      >
        <Button kind='primary' onTap={() => go(joinUrl())}>
          加入团支部
        </Button>
      </Bar>
    )
  if (store.handedIn)
    return (
      <Bar title='答案等待上传' reason='联网后自动补传，不用重做'>
        <Button onTap={() => go(waitingUrl())}>查看</Button>
      </Bar>
    )
  const { lock } = store.playback
  const open = store.watching?.openMode !== null
  const title = `课后小测·${questions.length} 题`
  return (
    <Bar title={title} reason={lock ? lockReason(open ? { open } : lock, rules.passMark) : ''}>
      {open ? (
        <Button
          kind='primary'
          onTap={() => {
            store.toQuiz()
            go(quizUrl(lessonId))
          }}
        >
          {store.quiz?.begun ? '继续答题' : '开始答题'}
        </Button>
      ) : (
        <Button icon='lock' disabled>
          未解锁
        </Button>
      )}
    </Bar>
  )
})

function Bar({ title, reason, children }: { title: string; reason: string; children?: React.ReactNode }) {
  return (
    <View className='quiz-bar'>
      <View className='quiz-bar__words'>
        <View className='quiz-bar__title'>{title}</View>
        <Text className='text-cap text-figures'>{reason}</Text>
      </View>
      {children}
    </View>
  )
}
