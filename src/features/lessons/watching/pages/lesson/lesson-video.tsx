import { Video, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { LessonDetail } from '../../../../../contract/lessons'
import type { Player } from '../../../../../services/platform/video'
import type { Playback } from '../../playback.store'
import './lesson-video.scss'

export const PLAYER_ID = 'lesson-player'

interface Props {
  playback: Playback
  player: Player
  lesson: LessonDetail & { videoUrl: string }
}

/** The phone's own player; captions are part of the film. What is really played is shown below it, not over it. */
export const LessonVideo = observer(function LessonVideo({ playback, player, lesson }: Props) {
  // Later values would make some players jump back to it.
  const [begin] = useState(() => playback.takeWanted() ?? playback.position)
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
          playback.play()
        }}
        onTimeUpdate={({ detail }) => playback.report(detail.currentTime)}
        onPause={() => playback.pause()}
        onEnded={() => playback.pause()}
        onWaiting={() => playback.pause()}
        onSeekComplete={() => playback.pause()}
        onError={() => playback.failFilm()}
      />
    </View>
  )
})
