import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { percentSoFar } from '../../../../../domain/assignments/rate'
import { duration, durationWords } from '../../../../../domain/time'
import { Num } from '../../../../../ui/num'
import { ProgressBar } from '../../../../../ui/progress-bar'
import { lockHint } from '../../quiz-lock'
import type { Watching } from '../../watching.store'
import './watched.scss'

/** The time of reading, which the text version asks for in the place of played seconds. */
export const ReadingTime = observer(function ReadingTime({ watching }: { watching: Watching }) {
  const { spent, needed } = watching.reading
  return (
    <View className='watched'>
      <View className='watched__head'>
        <View className='watched__percent'>
          <Num size='l'>{duration(spent)}</Num>
          <Text className='text-body text-2'>阅读用时</Text>
        </View>
        <Text className='text-cap text-figures'>
          {lockHint(watching.openMode ? { open: true } : watching.lock('read'))}
        </Text>
      </View>
      <View className='watched__bar'>
        <ProgressBar
          percent={percentSoFar(spent, needed)}
          spoken={`已读 ${durationWords(spent)}，需要 ${durationWords(needed)}`}
        />
      </View>
    </View>
  )
})
