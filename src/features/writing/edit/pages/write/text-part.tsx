import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { memo } from 'react'
import { figures } from '../../../../../domain/assignments/rate-words'
import { NOTICE_CHARS_MAX, NOTICE_TITLE_MAX } from '../../../../../domain/limits'
import { characters } from '../../../../../domain/text'
import { TextBox } from '../../../../../forms/text-box'
import { Button } from '../../../../../ui/button'
import { useWide } from '../../../../../ui/use-wide'
import { charactersIn } from '../../blocks'
import { Attachments } from '../../components/attachments'
import { RichText } from '../../components/rich-text'
import { SentFiles } from '../../components/sent-files'
import type { Editing } from '../../editing'
import type { WriteStore } from '../../write.store'
import { TakenLine } from './notes'

/** What it says: title, text and files. */
export const TextPart = observer(function TextPart({ editing }: { editing: Editing }) {
  const { store, files } = editing
  const { text, generation, editable } = store
  // The bar of the web has room for it.
  const inBar = useWide() && editable && process.env.TARO_ENV === 'h5'
  if (!text) return null
  const count = charactersIn(text.blocks)
  const ask = (what: 'picture' | 'attachment' | 'link' | 'lesson' | 'activity') =>
    what === 'picture' || what === 'attachment' ? void editing.choose(what) : editing.show(what)
  return (
    <View>
      <View className='write__title'>
        <Title
          store={store}
          title={text.title}
          wrong={editing.tried && text.title.trim() === ''}
          disabled={!editable}
        />
      </View>
      <TakenLine editing={editing} />
      <RichText
        blocks={text.blocks}
        generation={generation}
        label='正文'
        {...(inBar ? { count: `${figures(count)} 字` } : {})}
        disabled={!editable}
        onChange={(blocks) => store.change({ blocks })}
        onReady={(editor) => editing.ready(editor)}
        onAsk={ask}
        onFiles={(dropped) => void editing.drop(dropped)}
        onPasted={(pasted) => editing.pasted(pasted)}
        onLost={(lost) => editing.lose(lost)}
      />
      <View className='write__under'>
        {editable && (
          <Button kind='quiet' small onTap={() => void editing.choose('document')}>
            从 Word 文件导入
          </Button>
        )}
        {!inBar && (
          <Text className='text-cap text-figures write__count'>
            {`${figures(count)} / ${figures(NOTICE_CHARS_MAX)} 字`}
          </Text>
        )}
      </View>
      <SentFiles store={files} />
      <Attachments editing={editing} />
    </View>
  )
})

interface TitleProps {
  store: WriteStore
  title: string
  wrong: boolean
  disabled: boolean
}

/** A field that is drawn sends its words again: this one is drawn where they change, not with each key in the text. */
const Title = memo(function Title({ store, title, ...looks }: TitleProps) {
  return (
    <TextBox
      label='标题'
      value={title}
      maxLength={NOTICE_TITLE_MAX}
      placeholder='标题'
      unit={`${characters(title)} / ${NOTICE_TITLE_MAX}`}
      onInput={(typed) => store.change({ title: typed })}
      {...looks}
    />
  )
})
