import { Text, View } from '@tarojs/components'
import type { Chapter } from '../../../../contract/lessons'
import { duration } from '../../../../domain/time'
import { tappable } from '../../../../ui/aria'
import { chapterWord, type ChapterState } from '../chapter-states'
import './chapter-list.scss'

interface Props {
  chapters: readonly Chapter[]
  /** Null where nothing is recorded: then the chapters have no states. */
  states: ChapterState[] | null
  onJump: (second: number) => void
}

/** Where a tap leads: to the unplayed rest of the chapter it is in, else to the chapter's beginning. */
const target = (chapter: Chapter, state: ChapterState | undefined) =>
  state?.kind === 'here' || state?.kind === 'reached' ? state.at : chapter.startSeconds

/** The chapters of a video with what was really played of each; a tap plays from there. */
export function ChapterList({ chapters, states, onJump }: Props) {
  return (
    <View className='chapter-list'>
      {chapters.map((chapter, n) => {
        const state = states?.[n]
        const times = `${duration(chapter.startSeconds)} — ${duration(chapter.endSeconds)}`
        const word = state ? chapterWord(state) : ''
        return (
          <View
            key={chapter.startSeconds}
            // One class tells all of it: a chapter begins and ends in the few bytes of a second of watching.
            className={`chapter-list__row${state ? ` chapter--${state.kind}` : ''}`}
            hoverClass='chapter-list__row--pressed'
            {...tappable(() => onJump(target(chapter, state)), {
              label: `章节 ${n + 1}，${chapter.title}，${times}${word && `，${word}`}，从这里播放`,
            })}
          >
            <Text className='chapter-list__number'>{n + 1}</Text>
            <View className='chapter-list__words'>
              <View className='chapter-list__title'>{chapter.title}</View>
              <View className='text-cap text-figures'>{times}</View>
            </View>
            {state && <View className='chapter-list__state glyph'>{word}</View>}
          </View>
        )
      })}
    </View>
  )
}
