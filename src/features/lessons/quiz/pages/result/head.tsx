import { Text, View } from '@tarojs/components'
import type { Finished, LessonDetail } from '../../../../../contract/lessons'
import { Icon } from '../../../../../ui/icon'
import { Num } from '../../../../../ui/num'
import { ANSWERS_KNOWN } from '../../../score-words'

interface Props {
  lesson: LessonDetail
  finished: Finished
}

/** What the answers were worth. A redo that came to less says what counts first, and what it came to beside it: nothing was lost by trying. */
export function Head({ lesson, finished: { result, receipt } }: Props) {
  const { score, wrong, passed } = result
  const kept = receipt && receipt.score > score ? receipt.score : null
  const through = passed || kept !== null
  const answers = `答对 ${lesson.questions.length - wrong} 题${wrong > 0 ? `，答错 ${wrong} 题` : ''}`
  return (
    <View className='result__head'>
      <Num size='hero'>{kept ?? score}</Num>
      <View className='result__words'>
        <View className={`result__verdict ${through ? 'text-green' : ''}`}>
          {through && <Icon name='check-circle' size='s' />}
          <Text>{through ? '通过' : '还差一点'}</Text>
        </View>
        {kept === null ? (
          <View className='text-2'>{`${answers}${through ? '' : `，${lesson.rules.passMark} 分通过`}`}</View>
        ) : (
          <>
            <View className='text-2'>{`这次 ${score} 分，之前 ${kept} 分，按 ${kept} 分计，学习证明不变。`}</View>
            <View className='text-2'>{`这次${answers}`}</View>
          </>
        )}
        {receipt?.answersKnown === true && <View className='text-cap'>{ANSWERS_KNOWN}</View>}
      </View>
    </View>
  )
}
