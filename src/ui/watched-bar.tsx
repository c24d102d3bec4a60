import { View } from '@tarojs/components'
import { described } from './aria'
import type { Vars } from './vars'
import './watched-bar.scss'

/** Seconds [from, to). */
type Span = readonly [from: number, to: number]

interface Part {
  startSeconds: number
  endSeconds: number
}

interface Props {
  /** Without any, the whole is one part. */
  chapters: readonly Part[]
  /** Sorted and apart from each other; the words say the same in a sentence. */
  watched: { played: readonly Span[]; skipped: readonly Span[]; words: string }
  /** Seconds. */
  length: number
  /** Seconds; draws the playhead. */
  position?: number
  thin?: boolean
}

/** What was really played: solid where it was, hatched where it was skipped, empty where it is still to come. */
export function WatchedBar({ chapters, watched, length, position, thin }: Props) {
  const parts = chapters.length > 0 ? chapters : [{ startSeconds: 0, endSeconds: length }]
  return (
    <View className={`watched-bar${thin ? ' watched-bar--thin' : ''}`} {...described('img', watched.words)}>
      {parts.map((part) => (
        <View
          key={part.startSeconds}
          className='watched-bar__chapter'
          style={{ flexGrow: part.endSeconds - part.startSeconds }}
        >
          {within(part, watched.played).map(({ style, some }, index) => (
            <View key={index} className={`watched-bar__played${some}`} style={style} />
          ))}
          {within(part, watched.skipped).map(({ style, some }, index) => (
            <View key={index} className={`watched-bar__skipped${some}`} style={style} />
          ))}
        </View>
      ))}
      {position !== undefined && length > 0 && (
        <View className='watched-bar__playhead' style={{ left: share(Math.min(position, length), length) }} />
      )}
    </View>
  )
}

/** Fine enough for any screen; each digit is sent four times a second. */
const share = (part: number, whole: number): string => `${Math.round((part * 1000) / whole) / 10}%`

interface Piece {
  style: Vars
  /** The class of a piece that is not the whole part: it never fills it, and is never too thin to be seen. */
  some: string
}

/** The pieces of the spans that lie in a part, placed in it. */
function within({ startSeconds, endSeconds }: Part, spans: readonly Span[]): Piece[] {
  const size = endSeconds - startSeconds
  return spans.flatMap(([from, to]) => {
    const left = Math.max(from, startSeconds)
    const right = Math.min(to, endSeconds)
    if (right <= left) return []
    const style = { left: share(left - startSeconds, size), width: share(right - left, size) }
    return [{ style, some: right - left < size ? ' watched-bar__some' : '' }]
  })
}
