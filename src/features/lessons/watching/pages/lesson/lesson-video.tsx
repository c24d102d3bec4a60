import { Video, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { LessonDetail } from '../../../../../contract/lessons'
import type { Player } from '../../../../../services/platform/video'
import type { LessonStore } from '../../../lesson.store'
import './lesson-video.scss'

export const PLAYER_ID = 'lesson-player'

interface Props {
  store: LessonStore
  player: Player
  lesson: LessonDetail & { videoUrl: string }
}

/** The phone's own player; captions are part of the film. What is really played is shown below it, not over it. */
export const LessonVideo = observer(function LessonVideo({ store, player, lesson }: Props) {
  // Later values would make some players jump back to it.
  const [begin] = useState(() => store.takeWanted() ?? store.position)
  return (
    <View className='lesson-video'>
      <Video
        id={PLAYER_ID}
        className='lesson-video__player'
        src={lesson.videoUrl}
        poster={lesson.coverUrl}
        title={lesson.title}
        initialTime={begin}
        controls
        showCenterPlayBtn
        autoPauseIfNavigate
        onPlay={() => {
          player.attach()
          store.play()
        }}
        onTimeUpdate={({ detail }) => store.report(detail.currentTime)}
        onPause={() => store.pause()}
        onEnded={() => store.pause()}
        onWaiting={() => store.pause()}
        onSeekComplete={() => store.pause()}
        onError={() => store.failFilm()}
      />
    </View>
  )
})
