import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { LessonDetail } from '../../../../../contract/lessons'
import { watchedOf } from '../../../../../domain/lessons/watched'
import { duration } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Num } from '../../../../../ui/num'
import { WatchedBar } from '../../../../../ui/watched-bar'
import { LEGEND, tooFastNote } from '../../watching-words'
import { lockHint } from '../../quiz-lock'
import type { Watching } from '../../watching.store'
import './watched.scss'

interface Props {
  lesson: LessonDetail
  watching: Watching
  onJump: (second: number) => void
}

/** How much was really played, what was skipped, and the way to it. */
export const Watched = observer(function Watched({ lesson, watching, onJump }: Props) {
  const { firstGap, percent, spans, position, tooFast } = watching.played
  return (
    <View className='watched'>
      <View className='watched__head'>
        <View className='watched__percent'>
          <Num size='l'>{`${percent}%`}</Num>
          <Text className='text-body text-2'>真实观看</Text>
        </View>
        <Text className='text-cap text-figures'>
          {lockHint(watching.openMode ? { open: true } : watching.lock('watch'))}
        </Text>
      </View>
      <View className='watched__bar'>
        <WatchedBar
          chapters={lesson.chapters}
          watched={watchedOf(spans, lesson.durationSeconds)}
          length={lesson.durationSeconds}
          position={position}
        />
      </View>
      <View className='watched__fast text-note text-amber' {...live}>
        {tooFast ? tooFastNote(lesson.rules.maxRate) : ''}
      </View>
      <View className='watched__foot'>
        <View className='watched__legend'>
          {(['played', 'skipped', 'open'] as const).map((kind) => (
            <View key={kind} className='watched__key'>
              <View className={`watched__swatch watched__swatch--${kind}`} />
              <Text>{LEGEND[kind]}</Text>
            </View>
          ))}
        </View>
        {firstGap && (
          <Button small onTap={() => onJump(firstGap[0])}>
            {`补看 ${duration(firstGap[0])}—${duration(firstGap[1])}`}
          </Button>
        )}
      </View>
    </View>
  )
})
