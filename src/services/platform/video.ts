import Taro from '@tarojs/taro'

/** The player on the screen with this id, once it is there. */
export function player(id: string) {
  const context = () => Taro.createVideoContext(id)
  return {
    play: () => context().play(),
    pause: () => context().pause(),
    /** To a second of the video, and on playing from there. */
    playFrom(second: number) {
      context().seek(second)
      context().play()
    },
  }
}
