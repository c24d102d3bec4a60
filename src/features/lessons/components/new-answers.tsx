import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { NewAnswer } from '../../../contract/lessons'
import { Row } from '../../../ui/row'
import { appealWord, shortLabel } from '../issue-words'
import { lessonUrl } from '../routes'

/** What the secretary has said to one's appeals, until the lesson with the answer was opened; nothing where there is no news. */
export const NewAnswers = ({ answers }: { answers: readonly NewAnswer[] }) => (
  <View>
    {answers.map(({ lessonId, label, state, reason }) => (
      <Row
        key={lessonId}
        icon='help'
        title={`${shortLabel(label)}的申诉：${appealWord(state).word}`}
        caption={reason}
        onTap={() => void Taro.navigateTo({ url: lessonUrl(lessonId) })}
      />
    ))}
  </View>
)
