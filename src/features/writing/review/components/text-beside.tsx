import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, type ReactNode } from 'react'
import type { ComparedTexts, Writing } from '../../../../contract/writing'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { sizeWords } from '../../../../domain/size-words'
import { NoticeText } from '../../../../notice-text/notice-text'
import { openFile } from '../../../../services/platform/attachments'
import { useStore } from '../../../../stores/app'
import { changed, described, landmark, live, scrollable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { UNTITLED } from '../../words'
import { haveFilesChanged, isRetitled } from '../differences'
import { ReviewFiles } from '../files.store'
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
        <Files compared={compared} noticeId={store.noticeId} place={store.places === null ? null : store.places - 1} />
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

interface FilesProps {
  compared: ComparedTexts
  noticeId: string
  place: number | null
}

function Files({ compared, noticeId, place }: FilesProps) {
  const { attachments } = compared
  const files = useStore((app) => new ReviewFiles(app, noticeId, openFile))
  useEffect(() => () => files.leave(), [files])
  if (attachments.length === 0) return null
  return (
    <View className='text-beside__files'>
      <Place place={haveFilesChanged(compared) ? place : null} word=''>
        <View className='text-cap'>附件</View>
        {attachments.map((one) => (
          <File key={`${one.attachment.id} ${one.mark}`} files={files} one={one} />
        ))}
      </Place>
    </View>
  )
}

/** Opened by who decides: WeChat looks into no documents. */
const File = observer(function File({ files, one }: { files: ReviewFiles; one: Marked }) {
  const { attachment } = one
  const { id, name, bytes } = attachment
  return (
    <View className='text-beside__file'>
      <View className='text-beside__file-words'>
        <FileName {...one} />
        <View className='text-cap text-figures' {...live}>
          {[sizeWords(bytes), files.wordsOf(id)].filter(Boolean).join('\u3000')}
        </View>
      </View>
      <Button
        small
        icon='download'
        disabled={files.offline}
        spoken={`打开 ${name}`}
        onTap={() => void files.open(attachment)}
      >
        打开
      </Button>
    </View>
  )
})

function FileName({ mark, attachment: { name } }: Marked) {
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
