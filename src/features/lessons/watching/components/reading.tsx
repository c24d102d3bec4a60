import { Text, View } from '@tarojs/components'
import type { LessonDetail } from '../../../../contract/lessons'
import { described } from '../../../../ui/aria'
import './reading.scss'

/** The text version: the equal alternative where there is no sound or no video. */
export function Reading({ text }: { text: LessonDetail['text'] }) {
  return (
    <View className='reading'>
      {text.map((chapter, n) => (
        <View key={n} className='reading__chapter'>
          {chapter.title && (
            <View className='reading__heading' {...described('heading', undefined, 2)}>
              {text.length > 1 && <Text className='reading__number'>{n + 1}</Text>}
              <Text>{chapter.title}</Text>
            </View>
          )}
          {chapter.paragraphs.map((paragraph, at) => (
            <View key={at} className='reading__paragraph'>
              <Text userSelect>{paragraph}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
