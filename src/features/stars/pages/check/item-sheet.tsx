import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { CheckItem } from '../../../../contract/stars'
import { STAR_DOUBT_MAX, STAR_FILES_MAX } from '../../../../domain/limits'
import { COUNTED_OF } from '../../../../domain/stars/figures'
import { ATTACHED_KINDS } from '../../../../domain/notices/attached-kind'
import { chooseFiles } from '../../../../services/platform/choose-file'
import { choosePictures } from '../../../../services/platform/choose-pictures'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Note } from '../../../../ui/note'
import { Sheet } from '../../../../ui/sheet'
import type { SelfCheckStore } from '../../self-check.store'
import { Counted } from '../../components/counted'
import { lackWords, needWords } from '../../words'
import { HandedFile } from './handed-file'

/** One item: a figure that may not be as the keeper knows it, or what is handed in. */
export const ItemSheet = observer(function ItemSheet({ store }: { store: SelfCheckStore }) {
  const { item } = store
  if (!item) return null
  return (
    <Sheet open title={item.title} onClose={() => store.ask(null)}>
      {item.kind === 'figure' ? <Figure store={store} item={item} /> : <Files store={store} item={item} />}
    </Sheet>
  )
})

const Figure = observer(function Figure({ store, item }: { store: SelfCheckStore; item: CheckItem }) {
  const [text, say] = useState('')
  const { doubt, figure } = item
  const { check, kept } = store
  const empty = text.trim() === ''
  return (
    <View>
      <View className='text-2'>{`${lackWords(item)}。数字由场馆的记录算出，不能改。`}</View>
      {doubt && (
        <View className='stars__note'>
          <Note>{`你说：${doubt.text}${doubt.answer ? `\u3000答复：${doubt.answer.text}` : ''}`}</Note>
        </View>
      )}
      {store.open && (
        <>
          <Lines
            label='对不上，告诉团委'
            value={text}
            onInput={say}
            placeholder='如：三月有一场没有签到记录'
            maxLength={STAR_DOUBT_MAX}
            error={store.acts.problem}
          />
          <View className='stars__acts'>
            <Button grow busy={store.acts.busy} disabled={empty} onTap={() => void store.doubt(text.trim())}>
              {empty ? '先写哪里对不上' : '告诉团委'}
            </Button>
          </View>
        </>
      )}
      {figure !== null && COUNTED_OF[figure] !== null && check && (
        <Counted checkId={check.checkId} itemId={item.id} figure={figure} now={kept.value?.now ?? ''} />
      )}
    </View>
  )
})

const Files = observer(function Files({ store, item }: { store: SelfCheckStore; item: CheckItem }) {
  const { acts, percent, trouble } = store
  const takes = store.takes(item)
  const left = STAR_FILES_MAX - item.files.length
  return (
    <View>
      <View className='text-2'>{needWords(item)}</View>
      {item.files.map((file) => (
        <HandedFile key={file.fileId} store={store} item={item} file={file} />
      ))}
      <View className='text-note text-amber' {...live}>
        {trouble ?? acts.problem ?? ''}
      </View>
      {takes && (
        <>
          <View className='text-cap'>{`最多 ${STAR_FILES_MAX} 份，每份 10 MB。照片里有人脸的，请先征得同意；只有团委和你能看。`}</View>
          <View className='stars__acts'>
            <Button
              icon='image'
              busy={acts.busy}
              disabled={left <= 0}
              onTap={() => void choosePictures(left).then((chosen) => store.add(chosen))}
            >
              {percent === null ? '加照片' : `已传 ${percent}%`}
            </Button>
            <Button
              icon='clip'
              busy={acts.busy}
              disabled={left <= 0}
              onTap={() => void chooseFiles(ATTACHED_KINDS, left).then((chosen) => store.add(chosen))}
            >
              加文件
            </Button>
          </View>
        </>
      )}
    </View>
  )
})
