import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import type { ShownBlock } from '../../../../../contract/notices'
import type { WritingBlock, WritingText } from '../../../../../contract/writing'
import { reviewed } from '../../../../../domain/notices/review-difference'
import { NoticeText } from '../../../../../notice-text/notice-text'
import { partsOf } from '../../../../../notice-text/parts'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { asBlock } from '../../blocks'
import type { Editing } from '../../editing'
import './sheets.scss'

interface Props {
  editing: Editing
  onClose: () => void
}

/** The other's text against one's own: what only the other has is struck out, what only oneself has is underlined. */
export const TheirsSheet = observer(function TheirsSheet({ editing, onClose }: Props) {
  const { store } = editing
  const { text, found, editable } = store
  const theirs = found?.text ?? null
  const steps = useMemo(() => (text && theirs ? partsOf(differences(theirs, text)).flat() : []), [text, theirs])
  if (!text || !theirs) return null
  const act = (does: () => void) => () => {
    does()
    onClose()
  }
  return (
    <Sheet open title='两份的不同' onClose={onClose}>
      <View className='text-cap'>划掉的只有对方那份有，下划线的只有你这份有。</View>
      {text.title !== theirs.title && (
        <View className='write-sheet__lost'>{`标题\n对方：${theirs.title}\n我的：${text.title}`}</View>
      )}
      <NoticeText steps={steps} />
      <View className='write-sheet__acts'>
        <Button onTap={act(() => store.takeTheirs())}>用对方的</Button>
        {editable && <Button onTap={act(() => void store.keepMine())}>用我的</Button>}
        <Button onTap={act(() => void store.keepBoth())}>另存为副本</Button>
      </View>
    </Sheet>
  )
})

function differences(theirs: WritingText, mine: WritingText): ShownBlock[] {
  const urls = new Map([...theirs.blocks, ...mine.blocks].flatMap((block) => urlOf(block)))
  return reviewed(theirs.blocks.map(asBlock), mine.blocks.map(asBlock)).map(({ block }) => {
    if (block.kind !== 'picture') return block
    const { file, ...rest } = block
    return { ...rest, url: urls.get(file) ?? '' }
  })
}

const urlOf = (block: WritingBlock): [string, string][] =>
  block.kind === 'picture' ? [[block.pictureId, block.url]] : []
