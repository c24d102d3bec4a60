import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { ComparedTexts, Writing } from '../../../../contract/writing'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { NoticeText } from '../../../../notice-text/notice-text'
import { changed, described, landmark, scrollable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { UNTITLED } from '../../words'
import { haveFilesChanged, isRetitled } from '../differences'
import type { ReviewStore } from '../review.store'
import type { Section } from '../sections'
import './text-beside.scss'

export const placeId = (place: number): string => `place-${place}`

interface Props {
  store: ReviewStore
  writing: Writing
  compared: ComparedTexts
}

/** A notice as its readers would meet it, with what differs between two texts marked where it stands. */
export const TextBeside = observer(function TextBeside({ store, writing, compared }: Props) {
  const { after } = compared
  return (
    <View className='text-beside'>
      <Title compared={compared} />
      <View className='text-cap'>{`${writing.org.name}\u3000${CATEGORY_NAMES[after.category]}`}</View>
      {store.shown.map((section, nth) => (
        <Drawn key={nth} section={section} />
      ))}
      {store.hasMore ? (
        <Button kind='quiet' grow onTap={() => store.readOn()}>
          继续看
        </Button>
      ) : (
        <Files compared={compared} place={store.places === null ? null : store.places - 1} />
      )}
    </View>
  )
})

function Title({ compared }: { compared: ComparedTexts }) {
  const { before, after } = compared
  const heading = described('heading', undefined, 2)
  if (!isRetitled(compared) || before === null)
    return (
      <View className='text-beside__title' {...heading}>
        {after.title === '' ? UNTITLED : after.title}
      </View>
    )
  return (
    <Place place={0} word=''>
      <View className='text-beside__title' {...heading}>
        <Text className='run--out' {...changed('out', before.title)}>
          {before.title}
        </Text>
        <Text className='run--in' {...changed('in', after.title)}>
          {after.title}
        </Text>
      </View>
    </Place>
  )
}

function Drawn({ section: { mark, word, place, step } }: { section: Section }) {
  const text = <NoticeText steps={[step]} />
  const framed = mark === 'same' ? text : <View className={`text-beside__${mark}`}>{text}</View>
  return place === null && word === '' ? (
    framed
  ) : (
    <Place place={place} word={word}>
      {framed}
    </Place>
  )
}

interface PlaceProps {
  place: number | null
  word: string
  children: ReactNode
}

/** A place that differs: it can be gone to, and from one to the next by arrow. */
function Place({ place, word, children }: PlaceProps) {
  const spot =
    place === null ? {} : { id: placeId(place), ...landmark('region', `改动第 ${place + 1} 处`), ...scrollable }
  return (
    <View className={place === null ? '' : 'place-row'} {...spot}>
      {word !== '' && <Text className='text-beside__word'>{word}</Text>}
      {children}
    </View>
  )
}

type Marked = ComparedTexts['attachments'][number]

function Files({ compared, place }: { compared: ComparedTexts; place: number | null }) {
  const { attachments } = compared
  if (attachments.length === 0) return null
  return (
    <View className='text-beside__files'>
      <Place place={haveFilesChanged(compared) ? place : null} word=''>
        <View className='text-cap'>附件</View>
        {attachments.map((one) => (
          <File key={`${one.attachment.id} ${one.mark}`} {...one} />
        ))}
      </Place>
    </View>
  )
}

function File({ mark, attachment: { name } }: Marked) {
  if (mark === 'same') return <View>{name}</View>
  if (mark === 'renamed') return <View>{`${name}，改了名字`}</View>
  return (
    <View>
      <Text className={`run--${mark}`} {...changed(mark, name)}>
        {`${name}，${mark === 'in' ? '新增' : '删去'}`}
      </Text>
    </View>
  )
}
