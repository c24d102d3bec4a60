import Taro from '@tarojs/taro'

/** The player on the screen with this id. */
export class Player {
  private context: Taro.VideoContext | null = null

  constructor(private readonly id: string) {}

  /** When it begins to play: a browser can find it only while its screen is in sight, and it is paused when that goes. */
  attach(): void {
    this.context = Taro.createVideoContext(this.id)
  }

  pause(): void {
    this.context?.pause()
  }

  /** To a second of the video, and on playing from there. */
  playFrom(second: number): void {
    this.attach()
    this.context?.seek(second)
    this.context?.play()
  }
}
